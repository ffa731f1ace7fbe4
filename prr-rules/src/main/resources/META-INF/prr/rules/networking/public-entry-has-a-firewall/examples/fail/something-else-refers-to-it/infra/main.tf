resource "aws_lb" "web" {  # expect: public-entry-has-a-firewall
}

resource "aws_lb_listener" "web" {
}
