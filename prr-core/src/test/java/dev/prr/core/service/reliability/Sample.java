package dev.prr.core.service.reliability;

/** Documents that several tests read. */
final class Sample {

  static final String SLOTH =
      """
      version: prometheus/v1
      service: checkout
      slos:
        - name: orders
          objective: 99.9
          description: Orders are accepted.
          sli:
            events:
              error_query: sum(rate(http_requests_total{code=~"5.."}[{{.window}}]))
              total_query: sum(rate(http_requests_total[{{.window}}]))
          alerting:
            name: CheckoutErrorBudget
            annotations:
              runbook: docs/runbooks/errors.md
            page_alert:
              labels: { severity: critical }
            ticket_alert:
              labels: { severity: warning }
      """;

  /** The gist of what Sloth makes of it. */
  static final String SLOTH_GENERATED =
      """
      groups:
        - name: sloth-slo-sli-recordings-checkout-orders
          rules:
            - record: slo:sli_error:ratio_rate5m
              expr: |
                (sum(rate(http_requests_total{code=~"5.."}[5m])))
                / (sum(rate(http_requests_total[5m])))
              labels: { sloth_id: checkout-orders, sloth_service: checkout, sloth_slo: orders }
        - name: sloth-slo-meta-recordings-checkout-orders
          rules:
            - record: slo:objective:ratio
              expr: vector(0.999)
              labels: { sloth_id: checkout-orders, sloth_service: checkout, sloth_slo: orders }
        - name: sloth-slo-alerts-checkout-orders
          rules:
            - alert: CheckoutErrorBudget
              expr: |
                max(slo:sli_error:ratio_rate5m{sloth_id="checkout-orders"} > 0.01) without (sloth_window)
                and
                max(slo:sli_error:ratio_rate1h{sloth_id="checkout-orders"} > 0.01) without (sloth_window)
              labels: { severity: critical, sloth_severity: page }
            - alert: CheckoutErrorBudget
              expr: |
                max(slo:sli_error:ratio_rate2h{sloth_id="checkout-orders"} > 0.003) without (sloth_window)
                and
                max(slo:sli_error:ratio_rate1d{sloth_id="checkout-orders"} > 0.003) without (sloth_window)
              labels: { severity: warning, sloth_severity: ticket }
      """;

  static final String OPENSLO =
      """
      apiVersion: openslo/v1
      kind: SLO
      metadata:
        name: orders
      spec:
        service: checkout
        indicator:
          metadata: { name: orders }
          spec:
            ratioMetric:
              counter: true
              good: { metricSource: { spec: { query: 'sum(http_requests_total{code!~"5.."})' } } }
              total: { metricSource: { spec: { query: 'sum(http_requests_total)' } } }
        timeWindow:
          - { duration: 4w, isRolling: true }
        objectives:
          - target: 0.99
      """;

  private Sample() {}
}
