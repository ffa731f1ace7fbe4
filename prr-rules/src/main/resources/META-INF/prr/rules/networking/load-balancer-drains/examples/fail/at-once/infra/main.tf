resource "aws_lb_target_group" "web" {  # expect: load-balancer-drains
}
