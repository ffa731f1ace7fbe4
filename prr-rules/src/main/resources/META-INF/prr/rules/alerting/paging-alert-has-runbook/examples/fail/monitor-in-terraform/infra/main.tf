resource "datadog_monitor" "errors" { # expect: paging-alert-has-runbook
}
