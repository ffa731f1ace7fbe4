resource "aws_sns_topic" "orders" {
}

resource "aws_sns_topic" "costs" {
}
