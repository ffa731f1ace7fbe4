resource "aws_cloudwatch_log_group" "jobs" {  # expect: logs-are-kept-for-a-set-time
}
