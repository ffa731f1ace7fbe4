resource "google_sql_database_instance" "orders" {  # expect: storage-grows-or-is-watched
}
