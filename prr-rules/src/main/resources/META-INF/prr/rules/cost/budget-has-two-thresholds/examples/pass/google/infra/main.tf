resource "aws_s3_bucket" "invoices" {
}

resource "google_billing_budget" "orders" {
}
