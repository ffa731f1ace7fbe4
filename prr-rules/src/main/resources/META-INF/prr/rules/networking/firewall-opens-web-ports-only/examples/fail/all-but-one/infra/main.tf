resource "aws_security_group" "web" {  # expect: firewall-opens-web-ports-only
}
