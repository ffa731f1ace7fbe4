resource "pagerduty_escalation_policy" "orders" {  # expect: escalation-has-two-levels
}
