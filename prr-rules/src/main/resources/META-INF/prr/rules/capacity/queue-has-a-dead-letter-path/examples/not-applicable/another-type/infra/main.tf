resource "aws_sns_topic" "orders" {
}
