resource "aws_lambda_function" "checkout" {
}

resource "aws_sns_topic" "alarms" {
}

resource "aws_sns_topic_subscription" "pager" {
}

resource "pagerduty_service_integration" "cloudwatch" {
}

resource "pagerduty_service" "checkout" {
}

resource "pagerduty_escalation_policy" "payments" {
}

resource "aws_cloudwatch_metric_alarm" "errors" {
}

resource "aws_cloudwatch_metric_alarm" "slow" {
}

resource "aws_cloudwatch_metric_alarm" "busy" {
}

resource "datadog_service_level_objective" "availability" {
}

resource "datadog_service_level_objective" "latency" {
}

resource "datadog_monitor" "availability_fast" {
}

resource "datadog_monitor" "availability_slow" {
}

resource "datadog_monitor" "latency_fast" {
}

resource "datadog_monitor" "latency_slow" {
}
