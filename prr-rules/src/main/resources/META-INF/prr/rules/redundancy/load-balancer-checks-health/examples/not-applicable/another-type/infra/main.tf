resource "aws_lb_listener" "web" {
}
