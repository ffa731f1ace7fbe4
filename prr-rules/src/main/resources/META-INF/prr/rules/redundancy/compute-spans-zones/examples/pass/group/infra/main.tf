resource "aws_autoscaling_group" "web" {
}
