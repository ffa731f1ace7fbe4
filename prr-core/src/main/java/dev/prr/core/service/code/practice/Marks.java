package dev.prr.core.service.code.practice;

import java.util.List;
import java.util.stream.Stream;

/**
 * Words in the names of libraries, plugins, actions and commands that give a practice away. One
 * that begins with an equals sign is a whole name.
 */
final class Marks {

  static final List<String> HTTP =
      List.of(
          "spring-boot-starter-web",
          "spring-webmvc",
          "quarkus-rest",
          "quarkus-resteasy",
          "micronaut-http-server",
          "jersey-",
          "javalin",
          "ktor-server",
          "vertx-web",
          "dropwizard",
          "=express",
          "=fastify",
          "@nestjs/",
          "=koa",
          "@hapi/",
          "=next",
          "gin-gonic/gin",
          "labstack/echo",
          "go-chi/chi",
          "gorilla/mux",
          "gofiber/fiber",
          "=flask",
          "=fastapi",
          "=django",
          "=aiohttp",
          "=starlette",
          "grpc");

  static final List<String> DATABASE =
      List.of(
          "org.postgresql:",
          "mysql-connector",
          "mariadb-java",
          "ojdbc",
          "mssql-jdbc",
          "r2dbc-postgresql",
          "jackc/pgx",
          "lib/pq",
          "go-sql-driver",
          "gorm.io/",
          "psycopg",
          "sqlalchemy",
          "sequelize",
          "typeorm",
          "prisma",
          "=knex",
          "mysql2",
          "pymysql",
          "asyncpg");

  static final List<String> MIGRATIONS =
      List.of(
          "flyway",
          "liquibase",
          "golang-migrate",
          "pressly/goose",
          "alembic",
          "node-pg-migrate",
          "db-migrate",
          "umzug",
          "prisma",
          "typeorm",
          "sequelize-cli",
          "=knex",
          "ariga.io/atlas",
          "=django");

  static final List<String> TRACING =
      List.of(
          "opentelemetry",
          "micrometer-tracing",
          "zipkin",
          "jaeger",
          "elastic-apm",
          "dd-trace",
          "ddtrace",
          "newrelic",
          "spring-cloud-starter-sleuth",
          "opentracing",
          "applicationinsights");

  static final List<String> ERRORS =
      List.of(
          "sentry",
          "rollbar",
          "bugsnag",
          "airbrake",
          "honeybadger",
          "raygun",
          "newrelic",
          "dd-trace",
          "applicationinsights",
          "glitchtip");

  static final List<String> RUNTIME_METRICS =
      List.of(
          "micrometer-registry-",
          "quarkus-micrometer",
          "simpleclient_hotspot",
          "prometheus-metrics-instrumentation-jvm",
          "jmx_prometheus",
          "prom-client",
          "prometheus/client_golang",
          "prometheus_client",
          "prometheus-client",
          "prometheus-flask-exporter",
          "opentelemetry-runtime",
          "host-metrics",
          "contrib/instrumentation/runtime",
          "micronaut-micrometer",
          "opentelemetry-javaagent",
          "metrics-jvm");

  static final List<String> STRUCTURED =
      List.of(
          "logstash-logback-encoder",
          "ecs-logging",
          "logback-json",
          "log4j-layout-template-json",
          "quarkus-logging-json",
          "go.uber.org/zap",
          "rs/zerolog",
          "logrus",
          "pino",
          "winston",
          "bunyan",
          "structlog",
          "python-json-logger",
          "loguru",
          "klog");

  /** Libraries that put the id of the request into each line by themselves. */
  static final List<String> CORRELATED =
      Stream.concat(
              STRUCTURED.stream(),
              Stream.of(
                  "spring-cloud-starter-sleuth",
                  "micrometer-tracing",
                  "spring-boot-starter-zipkin",
                  "spring-boot-starter-opentelemetry",
                  "elastic-apm"))
          .toList();

  static final List<String> FLAGS =
      List.of(
          "openfeature",
          "open-feature",
          "unleash",
          "launchdarkly",
          "ff4j",
          "togglz",
          "flagsmith",
          "configcat",
          "flipt",
          "growthbook",
          "split-software",
          "splitio",
          "statsig",
          "posthog");

  static final List<String> CONTRACTS =
      List.of(
          "spring-cloud-starter-contract",
          "spring-cloud-contract",
          "pact-jvm",
          "au.com.dius.pact",
          "@pact-foundation",
          "pact-go",
          "pact-python",
          "schemathesis",
          "dredd",
          "specmatic",
          "microcks",
          "swagger-request-validator",
          "openapi-diff",
          "oasdiff",
          "buf breaking",
          "buf-breaking",
          "buf-action",
          "jest-openapi");

  static final List<String> BREAKERS =
      List.of(
          "resilience4j",
          "spring-cloud-starter-circuitbreaker",
          "net.jodah:failsafe",
          "dev.failsafe:",
          "csp:sentinel",
          "hystrix",
          "quarkus-smallrye-fault-tolerance",
          "microprofile-fault-tolerance",
          "opossum",
          "cockatiel",
          "sony/gobreaker",
          "failsafe-go",
          "hystrix-go",
          "pybreaker",
          "aiobreaker");

  static final List<String> RATES =
      List.of(
          "resilience4j-ratelimiter",
          "bucket4j",
          "express-rate-limit",
          "@nestjs/throttler",
          "rate-limiter-flexible",
          "@fastify/rate-limit",
          "golang.org/x/time",
          "ulule/limiter",
          "slowapi",
          "flask-limiter",
          "django-ratelimit",
          "=throttled");

  static final List<String> ANALYSIS =
      List.of(
          "checkstyle",
          "spotless",
          "spotbugs",
          "maven-pmd-plugin",
          "net.ltgt.errorprone",
          "error_prone",
          "errorprone",
          "sonar",
          "spring-javaformat",
          "nohttp",
          "detekt",
          "ktlint",
          "eslint",
          "prettier",
          "biome",
          "=standard",
          "golangci",
          "go vet",
          "staticcheck",
          "flake8",
          "ruff",
          "pylint",
          "mypy",
          "=black",
          "codeql",
          "semgrep",
          "clippy",
          "rubocop",
          "qodana",
          "=xo",
          "tslint",
          "pre-commit",
          "super-linter",
          "megalinter");

  static final List<String> BOM =
      List.of(
          "cyclonedx",
          "spdx-sbom",
          "spdx-maven",
          "sbom",
          "syft",
          "--sbom",
          "trivy sbom",
          "slsa-github-generator");

  static final List<String> SIGNING =
      List.of(
          "cosign",
          "attest-build-provenance",
          "actions/attest",
          "sigstore",
          "slsa-github-generator",
          "notation sign",
          "maven-gpg-plugin",
          "--provenance",
          "docker trust sign",
          "kms sign");

  private Marks() {}
}
