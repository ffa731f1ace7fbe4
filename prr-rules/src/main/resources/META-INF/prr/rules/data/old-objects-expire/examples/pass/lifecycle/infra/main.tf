resource "aws_s3_bucket" "invoices" {
}

resource "aws_s3_bucket_lifecycle_configuration" "invoices" {
}
