resource "aws_route53_record" "web" {  # expect: failover-record-expires-soon
}
