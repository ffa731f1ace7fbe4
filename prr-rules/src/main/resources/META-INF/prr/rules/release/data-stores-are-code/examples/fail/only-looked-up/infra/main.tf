resource "aws_vpc" "main" {
}

resource "aws_db_instance" "orders" {
}
