resource "datadog_monitor" "fast" {
}
