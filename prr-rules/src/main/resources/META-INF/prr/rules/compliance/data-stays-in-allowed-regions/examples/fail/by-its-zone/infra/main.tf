resource "aws_ebs_volume" "scratch" {  # expect: data-stays-in-allowed-regions
}
