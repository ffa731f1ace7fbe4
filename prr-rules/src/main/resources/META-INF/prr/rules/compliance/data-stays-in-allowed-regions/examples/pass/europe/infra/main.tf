resource "google_storage_bucket" "invoices" {
}
