resource "google_billing_budget" "orders" {
}
