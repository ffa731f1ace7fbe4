resource "aws_db_instance" "orders" {
}

resource "aws_cloudwatch_metric_alarm" "cpu" {
}

resource "aws_cloudwatch_metric_alarm" "disk" {
}

resource "aws_cloudwatch_metric_alarm" "connections" {
}
