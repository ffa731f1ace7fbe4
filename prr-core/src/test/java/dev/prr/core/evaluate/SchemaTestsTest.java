package dev.prr.core.evaluate;

import static dev.prr.core.evaluate.Facts.list;
import static dev.prr.core.evaluate.Facts.make;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Withheld;
import dev.prr.core.fact.Gap;
import dev.prr.core.rule.read.RuleText;
import dev.prr.core.service.KubernetesFact;
import dev.prr.core.service.Service;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shape of a raw document, asked with JSON Schema. */
final class SchemaTestsTest {

  private static final Node RAW =
      RuleText.yaml(
          """
          apiVersion: acme.dev/v1
          kind: Queue
          spec:
            partitions: 12
            text: "12"
            durable: yes
            quoted: "yes"
            nothing: ~
            size: 1e999999999
            octal: 010
            consumers:
              - {name: billing, retries: 3}
              - {name: Audit Log}
            tags: [a, b, a]
            twice: {key: 1, key: 2}
          """);

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          raw.spec: { schema: { type: object, required: [partitions] }, present: true } | UNKNOWN
          raw.spec.partitions: { schema: { type: integer, minimum: 3 } } | PASSED
          raw.spec.partitions: { schema: { type: integer, minimum: 13 } } | FAILED
          raw.spec.partitions: { schema: { const: 12 } } | PASSED
          raw.spec.partitions: { schema: { const: 12.0 } } | PASSED
          raw.spec.text: { schema: { type: integer } } | FAILED
          raw.spec.text: { schema: { type: string, pattern: '^[0-9]+$' } } | PASSED
          raw.spec.text: { schema: { pattern: '2' } } | PASSED
          raw.spec.durable: { schema: { const: true } } | PASSED
          raw.spec.quoted: { schema: { type: string } } | PASSED
          raw.spec.nothing: { schema: { type: 'null' } } | FAILED
          raw.spec.nothing: { schema: { type: 'null' }, ifMissing: true } | PASSED
          raw.spec.size: { schema: { type: string } } | PASSED
          raw.spec.octal: { schema: { type: integer } } | UNKNOWN
          raw.spec.none: { schema: { type: object } } | FAILED
          raw.spec.tags: { schema: { uniqueItems: true } } | FAILED
          raw.spec.tags: { schema: { contains: { const: b }, maxItems: 3 } } | PASSED
          raw.spec.consumers: { schema: { items: { required: [name, retries] } } } | FAILED
          raw.spec.consumers: { schema: { items: { required: [name] } } } | PASSED
          raw.spec.consumers: { schema: { items: { $ref: '#/$defs/c' }, $defs: { c: { minProperties: 2 } } } } | FAILED
          raw.spec.consumers: { not: { schema: { maxItems: 1 } }, ifMissing: false } | PASSED
          raw.spec.twice: { schema: { type: object } } | UNKNOWN
          """)
  void fits_or_not(String require, Outcome expected) {
    assertEquals(expected, Run.outcome("object", require, service(RAW)));
  }

  @Test
  void a_finding_points_at_what_does_not_fit() {
    RuleResult result =
        Run.judge(
            "object",
            "raw.spec.consumers: { schema: { items: { properties: { name: { pattern: '^[a-z-]+$' }"
                + " } } } }",
            service(RAW));

    assertEquals(13, result.findings().get(0).place().line());
    assertEquals(14, result.findings().get(0).place().column());
  }

  @Test
  void what_is_withheld_leaves_the_shape_unknown_and_says_why() {
    Mapping raw = (Mapping) RuleText.yaml("spec: {}");
    Scalar key = raw.entries().get(0).key();
    Gap gap = new Gap(Gap.Reason.AFTER_APPLY, "It is known after apply.", key.place());
    Withheld withheld = new Withheld(key.path(), 1, 7, gap);
    Node hidden = new Mapping(key.path(), 1, 1, List.of(new Mapping.Entry(key, withheld)), 3);

    RuleResult result =
        Run.judge("object", "raw: { schema: { required: [spec] } }", service(hidden));

    assertEquals(Outcome.UNKNOWN, result.outcome());
    assertTrue(result.gaps().contains(gap), result::toString);
  }

  @Test
  void a_shape_that_costs_more_than_the_budget_is_unknown_and_not_endless() {
    String items = "[" + "x, ".repeat(150_000) + "x]";
    Node large = RuleText.yaml("spec: " + items);
    String pattern = "{ pattern: '" + "(a|b)*c".repeat(100) + "' }";
    String allOf = "allOf: [" + pattern + ", " + pattern + ", " + pattern + "]";

    RuleResult result =
        Run.judge("object", "raw.spec: { schema: { items: { " + allOf + " } } }", service(large));

    assertEquals(Outcome.UNKNOWN, result.outcome());
  }

  private static Service service(Node raw) {
    return make(Service.class, "objects", list(make(KubernetesFact.class, "raw", raw)));
  }
}
