resource "grafana_slo" "orders" {
}
