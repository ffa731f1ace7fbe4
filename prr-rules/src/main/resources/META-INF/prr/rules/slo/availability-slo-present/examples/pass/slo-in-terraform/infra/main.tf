resource "datadog_service_level_objective" "orders" {
}
