resource "aws_sqs_queue" "orders_dlq" {
}
