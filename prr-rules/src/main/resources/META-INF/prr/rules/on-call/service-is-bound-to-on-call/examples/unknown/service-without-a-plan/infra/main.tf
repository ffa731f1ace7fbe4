resource "pagerduty_service" "checkout" {
}
