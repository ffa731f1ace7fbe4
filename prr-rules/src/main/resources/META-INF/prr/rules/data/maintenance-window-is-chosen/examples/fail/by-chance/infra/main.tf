resource "aws_db_instance" "orders" {  # expect: maintenance-window-is-chosen
}
