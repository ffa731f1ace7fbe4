resource "aws_s3_bucket" "invoices" {
}

resource "google_service_account_key" "ci" {  # expect: infrastructure-makes-no-static-key
}
