resource "opsgenie_escalation" "orders" {
}
