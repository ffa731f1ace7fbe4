resource "aws_s3_bucket_versioning" "invoices" {
}
