resource "aws_sqs_queue" "orders" {  # expect: resources-carry-cost-tags
}
