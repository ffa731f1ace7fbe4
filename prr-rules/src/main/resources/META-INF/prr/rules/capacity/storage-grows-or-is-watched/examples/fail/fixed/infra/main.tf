resource "aws_db_instance" "orders" {  # expect: storage-grows-or-is-watched
}
