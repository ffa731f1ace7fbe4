resource "google_storage_bucket" "invoices" {  # expect: old-objects-expire
}
