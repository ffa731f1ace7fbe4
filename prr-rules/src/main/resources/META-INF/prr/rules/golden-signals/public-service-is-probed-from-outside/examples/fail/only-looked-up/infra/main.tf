resource "aws_vpc" "main" {
}

resource "aws_route53_health_check" "web" {
}
