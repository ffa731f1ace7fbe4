resource "aws_s3_bucket" "invoices" {
}

resource "aws_cloudwatch_metric_alarm" "quota" {
}
