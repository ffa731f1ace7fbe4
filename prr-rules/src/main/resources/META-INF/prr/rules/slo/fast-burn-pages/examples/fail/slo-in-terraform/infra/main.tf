resource "datadog_service_level_objective" "orders" { # expect: fast-burn-pages
}

resource "datadog_monitor" "slow" {
}
