resource "google_compute_firewall" "any" {  # expect: firewall-opens-web-ports-only
}
