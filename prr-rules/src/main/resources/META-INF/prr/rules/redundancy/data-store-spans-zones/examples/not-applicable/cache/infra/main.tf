resource "google_redis_instance" "sessions" {
}
