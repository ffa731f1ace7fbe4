resource "aws_cloudwatch_metric_alarm" "quota" {
}

resource "pagerduty_service" "orders" {
}
