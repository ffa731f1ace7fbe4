resource "aws_sqs_queue" "orders" {
}

resource "aws_sqs_queue" "orders_failed" {
}
