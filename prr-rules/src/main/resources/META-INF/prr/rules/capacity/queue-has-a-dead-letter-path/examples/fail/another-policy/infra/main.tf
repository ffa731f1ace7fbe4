resource "aws_sqs_queue" "orders" {  # expect: queue-has-a-dead-letter-path
}

resource "aws_sqs_queue_policy" "orders" {
}
