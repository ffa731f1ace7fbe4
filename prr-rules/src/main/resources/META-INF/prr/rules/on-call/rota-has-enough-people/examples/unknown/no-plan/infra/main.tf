resource "pagerduty_schedule" "orders" {
}
