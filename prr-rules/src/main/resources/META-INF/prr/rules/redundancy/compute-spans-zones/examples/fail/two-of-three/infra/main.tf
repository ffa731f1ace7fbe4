resource "aws_lb" "web" {  # expect: compute-spans-zones
}
