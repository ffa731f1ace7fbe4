package dev.prr.core.rule.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake is told in the words of an author, at its line and column, before a pack loads. */
final class AuthoringMistakesTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          alert    | runbook: { declared: true } | 10:14 "declared" is not a test; for a field write runbook.declared
          workload | kind: [Deployment, Job] | 10:9 a list is ambiguous; write in: [..]
          workload | kind: { not: [Deployment, Job] } | 10:16 a list is ambiguous; write not: { in: [..] }
          workload | kind: { equals: [Deployment] } | 10:19 a list is ambiguous; write in: [..]
          slo      | target: { atLeast: 0.999 } | 10:22 0.999 is no ratio; a ratio is written 99.9%
          slo      | window: P30D | 10:11 P30D is no duration; a duration is written 30d
          service  | tier: { atMost: 2 } | 10:19 tier has no order; say in: [1, 2]
          service  | stage: { moreThan: early } | 10:22 stage has no order; say in: [launch, operate]
          slo      | reviewed: { atLeast: 90d ago } | 10:24 reviewed is a date; say before, after or age: { atMost: 90d }
          workload | containers.privileged: false | 10:3 containers is a list; ask some, every, none or count of it
          workload | containers: { atLeast: 1 } | 10:17 containers is a list; ask some, every, none or count of it
          workload | containers: web | 10:15 containers is a list; ask some, every, none or count of it
          service  | slos: { every: { described: true } } | 10:3 slos may be empty and every would hold; add ifEmpty, or judge each with for: slo
          signal   | shownOn: { every: { value: a } } | 10:3 shownOn may be empty and every would hold; add ifEmpty
          container | image.tag: { not: latest } | 10:3 image.tag may be missing and not would hold; add ifMissing
          container | not: { anyOf: [ { image.tag: latest } ] } | 10:21 image.tag may be missing and the not or none around it would hold; add ifMissing
          service  | dependencies: { none: { impact: none } } | 10:27 impact may be missing and the not or none around it would hold; add ifMissing
          alert    | not: { paging: true, burnRate: true } | 10:8 none of them is not: { anyOf: [..] }, not all of them is not: { allOf: [..] }
          object   | raw.spec.x: { atLeast: 500m } | 10:26 raw has no type; add readsAs: quantity or duration
          object   | raw.spec.x: { atLeast: 99% } | 10:26 raw has no type; add readsAs: ratio
          object   | raw.spec.x: { before: today } | 10:25 raw has no type; add readsAs: date
          alert    | name: { matches: acme } | 10:20 holds only for exactly "acme"; say contains, or equals
          """)
  void the_common_ones(String kind, String require, String expected) {
    assertEquals(List.of(expected), mistakes(kind, require));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          alert    | pagin: true | 10:3 alert has no field "pagin"; did you mean paging?
          alert    | runbook.declard: true | 10:3 runbook has no field "declard"; did you mean declared?
          container | worklod.kind: Job | 10:3 container has no field "worklod"; did you mean workload?
          alert    | paging.loud: true | 10:3 paging is a single value (boolean) without fields
          workload | containers[0].privileged: false | 10:3 a path has no index; ask some, every, none or count of the list
          workload | labels."app: web | 10:3 a quote in the path is not closed, or a dot is missing behind it
          workload | labels..app: web | 10:3 a path is names with dots between, a name with a dot in quotes, for example labels."app.kubernetes.io/name"
          alert    | runbook: true | 10:12 runbook is a group; ask a field of it, for example runbook.declared
          alert    | runbook: { equals: a } | 10:14 runbook is a group; ask a field of it, for example runbook.declared
          alert    | runbook.page.sections: { count: 1 } | 10:28 runbook.page.sections lies at a parent or across a link; lists are searched downwards only, so write a rule for what holds the list
          container | workload.containers: { count: 1 } | 10:26 workload.containers lies at a parent or across a link; lists are searched downwards only, so write a rule for what holds the list
          """)
  void about_paths(String kind, String require, String expected) {
    assertEquals(List.of(expected), mistakes(kind, require));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          workload | kind: { equal: Job } | 10:11 "equal" is not a test; did you mean equals?
          workload | labels: { app: web } | 10:13 "app" is not a test; for a field write labels.app
          object   | raw.spec: { replicas: 2 } | 10:15 "replicas" is not a test; for a field write raw.spec.replicas
          workload | gracePeriod: { exactly: 30s } | 10:18 "exactly" is not a test
          alert    | paging: { present: true } | 10:13 paging is never missing, so present says nothing about it
          service  | slos: { present: true } | 10:11 slos is never missing, so present says nothing about it
          alert    | paging: { equals: true, ifMissing: false } | 10:3 paging is never missing, so ifMissing says nothing about it
          service  | slos: { count: 1, ifMissing: false } | 10:3 slos is a list and never missing; say ifEmpty
          container | image.tag: { present: true, not: a, ifMissing: true } | 10:3 present and ifMissing both say what missing is worth; keep one
          alert    | paging: { equals: true, ifEmpty: false } | 10:3 paging is no list, so ifEmpty says nothing
          alert    | hold: { not: { atLeast: 5m, atMost: 9m }, ifMissing: true } | 10:16 behind a path, not takes one test; none of them is not: { anyOf: [..] }, not all of them is not: { allOf: [..] }, in front of the path
          alert    | hold: { not: { ifMissing: true } } | 10:18 ifMissing belongs beside not, not inside it
          alert    | paging: { some: { value: true } } | 10:13 paging is a single value; some is for lists
          service  | role: { startsWith: job } | 10:23 role is one of service, job, library, platform, datastore, upstream-project; say in: [..]
          alert    | hold: { contains: a } | 10:21 hold is a duration; contains is for text
          alert    | hold: { before: today } | 10:19 hold is a duration, which is no date
          alert    | name: { atLeast: b } | 10:20 name is a text and has no order
          alert    | name: { matches: "(a" } | 10:20 no pattern of RE2: missing closing )
          alert    | name: { matches: "(a{1000}){1000}" } | 10:20 the pattern is too large once its repetitions are written out
          alert    | name: { matches: { fact: severity } } | 10:20 a pattern is written in the rule, or is a parameter
          slo      | reviewed: { fresh: 7d } | 10:3 reviewed may be missing and fresh is never false; say age: { atMost: .. }
          slo      | reviewed: { age: { within: 7d } } | 10:22 age has no key "within"
          service  | slos: { count: { where: { described: true } } } | 10:18 count wants a bound: atLeast, atMost, moreThan, lessThan, equals
          service  | slos: { contains: [a] } | 10:21 slos is no list of single values; ask some: { .. } of it
          signal   | shownOn: { contains: a } | 10:24 all are in is written contains: [..]
          signal   | shownOn: [a] | 10:12 write contains: [..], all are in
          service  | slos: { uniqueBy: [naem] } | 10:22 slo has no field "naem"; did you mean name?
          alert    | name: { readsAs: date } | 10:20 name has a type already; readsAs is for raw documents
          object   | raw.x: { readsAs: dat } | 10:21 readsAs is one of date, duration, quantity, ratio, version, number, boolean; did you mean date?
          object   | raw.x: { schema: {} } | 10:20 a schema without a keyword holds for everything; write one
          object   | raw.x: { schema: true } | 10:20 a schema without a keyword holds for everything; write one
          alert    | name: { schema: { type: string } } | 10:11 name has a type already; schema is for raw documents
          object   | raw.x: { schema: { requird: [a] } } | 10:22 "requird" is no keyword of JSON Schema that a rule may use; did you mean required?
          object   | raw.x: { schema: { items: { format: date } } } | 10:31 format is only a remark in JSON Schema and tests nothing; write a pattern, or readsAs beside the path
          object   | raw.x: { schema: { $id: "https://acme.example/s" } } | 10:22 a schema of a rule stands for itself; put parts under $defs and refer to them with $ref: "#/$defs/<name>"
          object   | raw.x: { schema: { $ref: "https://acme.example/s" } } | 10:20 $ref is #/$defs/ and the name of a schema under $defs; there is none for "https://acme.example/s"
          object   | raw.x: { schema: { $ref: "file:///etc/passwd" } } | 10:20 $ref is #/$defs/ and the name of a schema under $defs; there is none for "file:///etc/passwd"
          object   | raw.x: { schema: { $ref: "#/$defs/a", $defs: { a: { items: { $ref: "#/$defs/a" } } } } } | 10:20 the definition a refers to itself; write out the levels that are meant
          object   | raw.x: { schema: { pattern: "(?=a)" } } | 10:31 no pattern of RE2: invalid or unsupported Perl syntax
          object   | raw.x: { schema: { patternProperties: { "(": true } } } | 10:43 no pattern of RE2: missing closing )
          object   | raw.x: { schema: { type: text } } | 10:20 no JSON Schema: at /type, does not have a value in the enumeration ["array", "boolean", "integer", "null", "number", "object", "string"]
          object   | raw.x: { schema: { required: name } } | 10:20 no JSON Schema: at /required, string found, array expected
          service  | attested: Load_test | 10:13 an id is written in a-z, 0-9 and dashes: slo-is-declared
          service  | attested: [load-test] | 10:13 id is one value
          service  | attested: { fresh: 180d } | 10:13 "id" is not given
          service  | attested: { id: load-test, within: 180d } | 10:30 attested has no key "within"
          service  | attested: { id: load-test, frehs: 180d } | 10:30 attested has no key "frehs"; did you mean fresh?
          service  | attested: { id: load-test, fresh: 180 } | 10:37 180 is no duration; a duration is written 30d
          service  | attested: { id: load-test, fresh: { fact: rto } } | 10:37 fresh is a duration or { param: name }
          service  | attested: { id: load-test, fresh: { param: longest } } | 10:46 there is no parameter "longest"; declare it under params
          """)
  void about_tests(String kind, String require, String expected) {
    assertEquals(List.of(expected), mistakes(kind, require));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          alert    | paging: yes | 10:11 yes is no boolean; a boolean is true or false
          alert    | paging: "true" | 10:11 "true" is no boolean; a boolean is true or false
          alert    | paging: ~ | 10:11 there is no value here; for what may be missing say present: false
          service  | role: servce | 10:9 servce is not one of service, job, library, platform, datastore, upstream-project; did you mean service?
          workload | replicas.effectiveMinimum: { atLeast: 1.5 } | 10:41 1.5 is no integer; an integer is written 3
          workload | replicas.effectiveMinimum: { atLeast: "2" } | 10:41 "2" is no integer; an integer is written 3
          container | limits.memory: { atLeast: 1 GB, ifMissing: false } | 10:29 1 GB is no bytes; bytes are written 256Mi or 1G
          slo      | reviewed: 2026-01-31T10:00:00Z | 10:13 2026-01-31T10:00:00Z is no date; a date is written 2026-01-31 or today
          workload | kind: { in: [] } | 10:15 the right side is a list with at least one entry: [..]
          container | limits.memory: { atLeast: { fact: requests.cpu } } | 10:37 requests.cpu is a cores and does not compare with a bytes
          workload | gracePeriod: { atLeast: { fact: containers } } | 10:35 containers is no single value and does not compare with a duration
          alert    | name: { equals: { fact: severity, plus: 1 } } | 10:19 times and plus are for numbers, durations, quantities and ratios
          alert    | name: { equals: { value: a } } | 10:19 a right side is a value, { param: name } or { fact: path }
          alert    | name: { equals: { param: words } } | 10:28 there is no parameter "words"; declare it under params
          """)
  void about_right_sides(String kind, String require, String expected) {
    assertEquals(List.of(expected), mistakes(kind, require));
  }

  @Test
  void a_right_side_that_may_be_missing_needs_if_missing_behind_not() {
    assertEquals(
        List.of("10:3 requests.memory may be missing and not would hold; add ifMissing"),
        mistakes(
            "container",
            "limits.memory: { present: true, not: { equals: { fact: requests.memory } } }"));
  }

  @Test
  void groups_nest_eight_deep_and_no_deeper() {
    String eight = "anyOf: [ {".repeat(8) + " paging: true " + "} ]".repeat(8);
    String nine = "anyOf: [ {".repeat(9) + " paging: true " + "} ]".repeat(9);
    assertEquals(List.of(), mistakes("alert", eight));
    assertEquals(
        List.of("10:92 allOf, anyOf and not are nested more than eight deep"),
        mistakes("alert", nine));
  }

  @Test
  void all_mistakes_are_told_at_once_in_reading_order() {
    String text =
        """
        id: Sample
        titel: A sample
        why: It goes wrong without it.
        severity: { tier1: bloker, tier5: minor }
        stage: lunch
        rollout: { warnsFrom: 2026-04-01, blocksFrom: 2026-01-01 }
        for: alrt
        """;
    assertEquals(
        List.of(
            "1:1 \"title\" is not given",
            "1:1 \"fix\" is not given",
            "1:5 an id is written in a-z, 0-9 and dashes: slo-is-declared",
            "2:1 a rule has no key \"titel\"; did you mean title?",
            "4:20 a severity is one of blocker, major, minor; did you mean blocker?",
            "4:28 severity has no key \"tier5\"; did you mean tier1?",
            "5:8 stage is one of early, launch, operate; did you mean launch?",
            "6:47 it would block before it warns",
            "7:6 there is no kind \"alrt\"; did you mean alert?"),
        RuleText.mistakes(text));
    assertEquals(
        List.of(
            "10:3 alert has no field \"pagin\"; did you mean paging?",
            "11:9 5 is no duration; a duration is written 30d"),
        mistakes("alert", "pagin: true\nhold: 5"));
  }

  @Test
  void about_roles() {
    String rule = RuleText.requiring("alert", "paging: true");
    assertEquals(
        List.of(
            "11:9 a role is one of service, job, library, platform, datastore, upstream-project"),
        RuleText.mistakes(rule + "\nroles: [server]"));
    assertEquals(
        List.of("12:14 it names a role that the rule is not asked of; add it to roles"),
        RuleText.mistakes(rule + "\nroles: [service]\nadvisoryFor: [job]"));
    assertEquals(
        List.of("11:8 roles is a list with at least one entry: [..]"),
        RuleText.mistakes(rule + "\nroles: []"));
  }

  @Test
  void a_path_or_test_written_twice_is_no_silent_overwrite() {
    assertEquals(
        List.of("11:3 hold is written twice; put the two under allOf"),
        mistakes("alert", "hold: { atLeast: 5m }\nhold: { atMost: 9m }"));
    assertEquals(
        List.of("10:24 atLeast is written twice; keep one"),
        mistakes("alert", "hold: { atLeast: 5m, atLeast: 9m }"));
  }

  @Test
  void about_parameters() {
    String text =
        RuleText.with(
            """
            message: It fails.
            for: alert
            params:
              longest: { type: duration, default: { tier1: 5m } }
              words: { type: text, default: [a, b] }
              odd: { type: period, default: 1 }
            require:
              hold: { atMost: { param: shortest } }
              name: { equals: { param: words } }
              severity: { in: { param: word } }
            """);
    assertEquals(
        List.of(
            "10:39 there is no value for tier2, which severity names",
            "12:16 a type is one of text, boolean, integer, number, duration, ratio, cores, bytes,"
                + " quantity, date, version",
            "14:28 there is no parameter \"shortest\"; declare it under params",
            "15:19 words is a list; say in, or contains of a list",
            "16:28 there is no parameter \"word\"; did you mean words?; declare it under params"),
        RuleText.mistakes(text));
  }

  @Test
  void a_parameter_is_checked_against_the_words_of_an_enumeration() {
    String text =
        RuleText.with(
            """
            message: It fails.
            for: service
            params:
              roles: { type: text, default: [service, servise] }
            require:
              role: { in: { param: roles } }
            """);
    assertEquals(
        List.of(
            "12:15 roles with servise is not one of service, job, library, platform, datastore,"
                + " upstream-project; did you mean service?"),
        RuleText.mistakes(text));
  }

  @Test
  void about_messages() {
    assertEquals(
        List.of("7:10 alert has no field \"nam\"; did you mean name?"), messageMistakes("{nam}"));
    assertEquals(
        List.of("7:10 a placeholder is not closed: {name"), messageMistakes("\"Alert {name\""));
    assertEquals(List.of("7:10 {param.x} is no parameter"), messageMistakes("'{param.x}'"));
    assertEquals(
        List.of("7:10 {runbook} is a group; name a field of it"), messageMistakes("'{runbook}'"));
  }

  private static List<String> messageMistakes(String message) {
    return RuleText.mistakes(
        RuleText.with("message: " + quoted(message) + "\nfor: alert\nrequire: { paging: true }\n"));
  }

  private static String quoted(String message) {
    return message.startsWith("{") ? "'" + message + "'" : message;
  }

  private static List<String> mistakes(String kind, String require) {
    return RuleText.mistakes(RuleText.requiring(kind, require));
  }
}
