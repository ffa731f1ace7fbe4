resource "google_storage_bucket" "invoices" {
}

resource "google_monitoring_alert_policy" "quota" {
}
