resource "google_dns_record_set" "web" {
}
