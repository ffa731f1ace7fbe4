resource "aws_lb" "web" {
}

resource "aws_wafv2_web_acl_association" "web" {
}
