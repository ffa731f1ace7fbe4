resource "aws_lb" "web" {  # expect: public-entry-has-a-firewall
}
