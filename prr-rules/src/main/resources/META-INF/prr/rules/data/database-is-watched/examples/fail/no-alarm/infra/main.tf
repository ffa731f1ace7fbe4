resource "aws_db_instance" "orders" {  # expect: database-is-watched
}
