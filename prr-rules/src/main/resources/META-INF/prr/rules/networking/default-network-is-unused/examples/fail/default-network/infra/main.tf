resource "aws_default_vpc" "main" {  # expect: default-network-is-unused
}
