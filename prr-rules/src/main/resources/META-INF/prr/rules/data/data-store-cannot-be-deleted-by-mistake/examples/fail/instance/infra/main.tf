resource "aws_db_instance" "orders" {  # expect: data-store-cannot-be-deleted-by-mistake
}
