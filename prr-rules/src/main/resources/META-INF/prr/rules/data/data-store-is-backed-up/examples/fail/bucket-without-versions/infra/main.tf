resource "aws_s3_bucket" "invoices" {  # expect: data-store-is-backed-up
}
