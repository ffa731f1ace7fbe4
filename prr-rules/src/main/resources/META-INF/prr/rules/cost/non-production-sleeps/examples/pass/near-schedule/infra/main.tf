resource "aws_instance" "web" {
}

resource "aws_autoscaling_schedule" "night" {
}
