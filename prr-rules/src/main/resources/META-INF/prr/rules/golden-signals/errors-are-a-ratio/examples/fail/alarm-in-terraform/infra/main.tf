resource "aws_cloudwatch_metric_alarm" "errors" { # expect: errors-are-a-ratio
}
