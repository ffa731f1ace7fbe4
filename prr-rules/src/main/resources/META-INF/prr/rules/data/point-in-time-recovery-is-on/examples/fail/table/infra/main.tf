resource "aws_dynamodb_table" "carts" {  # expect: point-in-time-recovery-is-on
}
