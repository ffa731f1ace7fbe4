resource "pagerduty_schedule" "orders" {  # expect: rota-has-enough-people
}
