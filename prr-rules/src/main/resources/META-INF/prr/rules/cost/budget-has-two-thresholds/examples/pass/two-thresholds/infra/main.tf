resource "aws_budgets_budget" "orders" {
}
