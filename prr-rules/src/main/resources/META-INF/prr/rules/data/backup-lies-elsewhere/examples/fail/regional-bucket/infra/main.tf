resource "google_storage_bucket" "invoices" {  # expect: backup-lies-elsewhere
}
