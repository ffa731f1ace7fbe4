module example.com/checkout

go 1.24

require (
	go.opentelemetry.io/otel v1.37.0
)
