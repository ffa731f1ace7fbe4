resource "aws_db_instance" "orders" {  # expect: data-store-is-backed-up
}
