resource "aws_sqs_queue" "orders" {
}

resource "aws_sqs_queue_redrive_policy" "orders" {
}
