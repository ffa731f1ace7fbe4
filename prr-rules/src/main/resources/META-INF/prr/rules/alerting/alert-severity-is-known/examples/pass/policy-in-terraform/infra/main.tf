resource "google_monitoring_alert_policy" "errors" {
}
