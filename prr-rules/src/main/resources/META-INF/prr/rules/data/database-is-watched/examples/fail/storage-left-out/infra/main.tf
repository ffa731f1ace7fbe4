resource "aws_db_instance" "orders" {  # expect: database-is-watched
}

resource "aws_cloudwatch_metric_alarm" "cpu" {
}

resource "aws_cloudwatch_metric_alarm" "disk" {
}

resource "aws_cloudwatch_metric_alarm" "connections" {
}
