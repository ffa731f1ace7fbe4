resource "opsgenie_escalation" "orders" {  # expect: escalation-has-two-levels
}
