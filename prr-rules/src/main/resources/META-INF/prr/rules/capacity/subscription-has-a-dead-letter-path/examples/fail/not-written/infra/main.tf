resource "google_pubsub_subscription" "mails" {  # expect: subscription-has-a-dead-letter-path
}
