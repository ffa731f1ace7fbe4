resource "aws_ebs_volume" "scratch" {  # expect: data-store-is-encrypted
}
