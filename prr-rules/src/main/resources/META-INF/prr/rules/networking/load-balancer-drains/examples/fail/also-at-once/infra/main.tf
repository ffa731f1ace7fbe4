resource "aws_lb_target_group" "api" {  # expect: load-balancer-drains
}
