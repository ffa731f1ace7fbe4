resource "aws_iam_access_key" "deploy" {  # expect: infrastructure-makes-no-static-key
}
