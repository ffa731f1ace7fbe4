resource "aws_cloudwatch_metric_alarm" "slow" { # expect: latency-is-a-distribution
}
