resource "pagerduty_escalation_policy" "orders" {
}
