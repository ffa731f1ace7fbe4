resource "google_pubsub_subscription" "dead_letters" {
}
