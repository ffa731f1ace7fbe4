resource "pagerduty_service" "orders" {
}
