resource "opsgenie_service" "checkout" { # expect: service-is-bound-to-on-call
}
