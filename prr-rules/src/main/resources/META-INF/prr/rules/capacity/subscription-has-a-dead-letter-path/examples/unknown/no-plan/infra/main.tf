resource "google_pubsub_subscription" "orders" {
}
