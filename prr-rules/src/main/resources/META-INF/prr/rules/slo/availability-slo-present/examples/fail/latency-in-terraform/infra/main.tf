resource "google_monitoring_slo" "latency" {
}
