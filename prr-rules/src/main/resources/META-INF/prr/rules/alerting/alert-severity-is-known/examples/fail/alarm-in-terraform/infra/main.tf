resource "aws_cloudwatch_metric_alarm" "errors" { # expect: alert-severity-is-known
}
