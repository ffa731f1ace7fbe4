resource "google_monitoring_alert_policy" "quota" {
}

resource "pagerduty_service" "orders" {
}
