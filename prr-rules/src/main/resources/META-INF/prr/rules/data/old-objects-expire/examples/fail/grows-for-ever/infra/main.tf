resource "aws_s3_bucket" "invoices" {  # expect: old-objects-expire
}
