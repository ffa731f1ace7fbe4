resource "aws_s3_bucket" "invoices" {
}

resource "aws_s3_bucket_versioning" "invoices" {
}
