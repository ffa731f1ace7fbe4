resource "aws_s3_bucket" "invoices" {  # expect: data-store-cannot-be-deleted-by-mistake
}
