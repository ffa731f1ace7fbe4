resource "aws_cloudwatch_log_stream" "orders" {
}
