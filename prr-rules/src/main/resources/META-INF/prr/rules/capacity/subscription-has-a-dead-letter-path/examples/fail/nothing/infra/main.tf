resource "google_pubsub_subscription" "orders" {  # expect: subscription-has-a-dead-letter-path
}
