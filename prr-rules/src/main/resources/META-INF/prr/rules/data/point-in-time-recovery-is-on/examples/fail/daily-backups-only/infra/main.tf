resource "google_sql_database_instance" "orders" {  # expect: point-in-time-recovery-is-on
}
