resource "google_storage_bucket" "invoices" {  # expect: data-stays-in-allowed-regions
}
