resource "aws_s3_bucket" "invoices" {
}

resource "aws_cloudtrail" "main" {
}
