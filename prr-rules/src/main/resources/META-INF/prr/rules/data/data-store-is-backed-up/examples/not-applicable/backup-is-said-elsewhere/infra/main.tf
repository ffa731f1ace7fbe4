resource "google_filestore_instance" "shared" {
}
