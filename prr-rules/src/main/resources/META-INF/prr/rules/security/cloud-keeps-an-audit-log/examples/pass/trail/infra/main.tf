resource "aws_cloudtrail" "main" {
}
