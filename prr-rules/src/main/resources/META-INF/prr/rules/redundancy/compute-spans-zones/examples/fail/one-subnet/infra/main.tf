resource "aws_autoscaling_group" "web" {  # expect: compute-spans-zones
}
