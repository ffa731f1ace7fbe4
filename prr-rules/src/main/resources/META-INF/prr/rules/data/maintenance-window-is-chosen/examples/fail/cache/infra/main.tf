resource "google_redis_instance" "counters" {  # expect: maintenance-window-is-chosen
}
