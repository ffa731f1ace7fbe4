resource "google_sql_database_instance" "orders" {  # expect: data-store-spans-zones
}
