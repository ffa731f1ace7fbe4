resource "aws_db_instance" "orders" {
}

resource "aws_backup_plan" "daily" {
}
