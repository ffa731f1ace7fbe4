resource "google_redis_instance" "counters" {
}
