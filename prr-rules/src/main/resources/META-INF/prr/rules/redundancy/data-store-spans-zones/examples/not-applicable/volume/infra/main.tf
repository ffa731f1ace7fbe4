resource "aws_ebs_volume" "scratch" {
}
