resource "aws_db_instance" "orders" {  # expect: backup-lies-elsewhere
}
