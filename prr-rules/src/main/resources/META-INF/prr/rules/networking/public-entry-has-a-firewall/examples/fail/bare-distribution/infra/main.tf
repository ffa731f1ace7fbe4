resource "aws_cloudfront_distribution" "web" {  # expect: public-entry-has-a-firewall
}
