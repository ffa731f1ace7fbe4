resource "aws_cloudwatch_log_group" "orders" {  # expect: logs-are-kept-for-a-set-time
}
