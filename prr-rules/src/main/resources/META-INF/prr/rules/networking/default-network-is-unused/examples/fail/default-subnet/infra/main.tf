resource "aws_vpc" "main" {
}

resource "aws_default_subnet" "a" {  # expect: default-network-is-unused
}
