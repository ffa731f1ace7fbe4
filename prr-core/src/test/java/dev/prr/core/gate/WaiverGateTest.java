package dev.prr.core.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.rule.pack.PackSource;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waivers from the file to the verdict, the console, the result and the record. */
final class WaiverGateTest {

  private static final String ALERTS =
      """
      groups:
        - name: shop
          rules:
            - { alert: Sock, expr: up == 0 }
            - { alert: Shoe, expr: up == 0 }
      """;

  @TempDir Path temp;
  private Path root;
  private Path pack;
  private Optional<Path> policy = Optional.empty();
  private Instant now = Instant.parse("2026-06-01T12:00:00Z");
  private GateResult result;

  @BeforeEach
  void a_service_with_two_alerts_that_break_a_blocker() throws IOException {
    root = Files.createDirectories(temp.resolve("tree"));
    pack = Files.createDirectories(temp.resolve("pack"));
    write(
        "prr.yaml",
        """
        apiVersion: prr.dev/v1
        kind: Service
        metadata: { name: cart, team: shopping }
        spec: { tier: 2, stage: launch, role: service }
        """);
    write("alerts.yaml", ALERTS);
    rule("service-has-a-team", "service", "team: { present: true }", "");
    rule("alert-is-named", "alert", "name: { startsWith: Cart }", "formerly: [alert-has-name]\n");
  }

  private static String waiver(String id, String scope) {
    return """
          - id: %s
            rule: alert-is-named
            scope: %s
            type: accepted-risk
            reason: The names come from a library that is replaced in autumn.
            ticket: CART-12
            ownerTeam: shopping
            approverRole: head-of-shopping
            date: 2026-05-01
            expires: 2026-07-15
        """
        .formatted(id, scope);
  }

  private static String file(String... waivers) {
    return "apiVersion: prr.dev/v1\nkind: Waivers\nwaivers:\n" + String.join("", waivers);
  }

  private void waived(String... waivers) throws IOException {
    write("prr/waivers.yaml", file(waivers));
  }

  @Test
  void what_is_waived_is_still_judged_and_said_everywhere() throws IOException {
    waived(waiver("until-the-move", "service"));
    run();
    assertEquals("PRR READY: 1 pass · 0 fail · 1 waived · 0 unknown · 0 not applicable", last());
    assertTrue(
        said()
            .contains("waived alert-is-named Waived, would fail: until-the-move until 2026-07-15"),
        said());
    assertTrue(json().contains("\"decision\": \"waived\""), json());
    assertTrue(json().contains("\"outcome\": \"failed\""), json());
    assertTrue(json().contains("\"waiver\": \"until-the-move\""), json());
    assertTrue(record().contains("\"waivers\":[\"until-the-move\"]"), record());
    assertFalse(record().contains("library"), record());
  }

  @Test
  void a_narrow_scope_waives_only_what_it_names() throws IOException {
    waived(waiver("only-sock", "{ subject: alert/Sock }"));
    run();
    assertEquals("PRR NOT_READY: 1 blocker", last());
    assertTrue(said().contains("It is not so for Shoe."), said());
    assertFalse(said().contains("It is not so for Sock."), said());
    waived(
        waiver("only-sock", "{ subject: alert/Sock, file: alerts.yaml }"),
        waiver("only-shoe", "{ subject: alert/Shoe }"));
    run();
    assertTrue(last().startsWith("PRR READY"), last());
    waived(waiver("other-file", "{ file: other.yaml }"));
    run();
    assertEquals("PRR NOT_READY: 1 blocker", last());
    assertTrue(said().contains("covers none of the findings"), said());
  }

  @Test
  void what_would_pass_says_that_the_waiver_can_go() throws IOException {
    write("alerts.yaml", ALERTS.replace("Sock", "CartA").replace("Shoe", "CartB"));
    waived(waiver("until-the-move", "service"));
    run();
    assertTrue(last().startsWith("PRR READY: 2 pass"), last());
    assertTrue(said().contains("is not needed: it would pass; remove it."), said());
    assertTrue(record().contains("\"waivers\":[\"until-the-move\"]"), record());
    assertTrue(json().contains("\"state\": \"unused\""), json());
  }

  @Test
  void an_expired_waiver_hides_nothing_and_shows_the_old_reason() throws IOException {
    waived(waiver("until-the-move", "service").replace("2026-07-15", "2026-05-31"));
    run();
    assertEquals("PRR NOT_READY: 1 blocker", last());
    assertTrue(said().contains("ended on 2026-05-31"), said());
    assertTrue(said().contains("replaced in autumn"), said());
    assertTrue(json().contains("\"state\": \"ended\""), json());
  }

  @Test
  void a_day_that_cannot_be_read_has_passed() throws IOException {
    for (String day : List.of("someday", "2026-02-30", "\"31.12.2026\"", "never")) {
      waived(waiver("until-the-move", "service").replace("2026-07-15", day));
      run();
      assertEquals("PRR NOT_READY: 1 blocker", last());
      assertTrue(said().contains("cannot be read"), said());
    }
  }

  @Test
  void one_that_soon_ends_is_said_ahead() throws IOException {
    waived(waiver("until-the-move", "service").replace("2026-07-15", "2026-06-13"));
    run();
    assertTrue(last().startsWith("PRR READY"), last());
    assertTrue(said().contains("ahead prr/waivers.yaml:4:9"), said());
    assertTrue(said().contains("ends in 12 days (2026-06-13)"), said());
  }

  @Test
  void a_blocker_is_waived_for_a_quarter_and_a_rule_or_policy_may_say_less() throws IOException {
    waived(waiver("too-long", "service").replace("2026-07-15", "2026-07-31"));
    run();
    assertEquals("PRR NOT_READY: 1 blocker", last());
    assertTrue(said().contains("lasts longer than the 90d"), said());
    waived(waiver("until-the-move", "service"));
    rule("alert-is-named", "alert", "name: { startsWith: Cart }", "waiver: { longest: 30d }\n");
    run();
    assertEquals("PRR NOT_READY: 1 blocker", last());
    rule("alert-is-named", "alert", "name: { startsWith: Cart }", "waiver: { allowed: false }\n");
    run();
    assertTrue(said().contains("this rule may not be waived"), said());
    assertEquals("PRR NOT_READY: 1 blocker", last());
  }

  @Test
  void it_is_renewed_twice_at_most_and_begins_on_its_date() throws IOException {
    waived(waiver("again", "service") + "    renewals: 3\n");
    run();
    assertEquals("PRR NOT_READY: 1 blocker", last());
    waived(waiver("again", "service") + "    renewals: 2\n");
    run();
    assertTrue(last().startsWith("PRR READY"), last());
    waived(waiver("later", "service").replace("2026-05-01", "2026-06-02"));
    run();
    assertEquals("PRR NOT_READY: 1 blocker", last());
  }

  @Test
  void a_former_id_of_a_rule_still_names_it_and_a_misspelt_one_is_said() throws IOException {
    waived(waiver("old-name", "service").replace("alert-is-named", "alert-has-name"));
    run();
    assertTrue(last().startsWith("PRR READY"), last());
    waived(waiver("bad-name", "service").replace("alert-is-named", "alert-is-name"));
    run();
    assertEquals("PRR NOT_READY: 1 blocker", last());
    assertTrue(said().contains("did you mean alert-is-named?"), said());
  }

  @Test
  void what_could_not_be_judged_takes_a_waiver_of_all_or_of_the_file() throws IOException {
    write("alerts.yaml", ALERTS + "broken: [\n");
    run();
    assertEquals("PRR NOT_READY: 1 unknown that blocks", last());
    waived(waiver("only-sock", "{ subject: alert/Sock }"));
    run();
    assertEquals("PRR NOT_READY: 1 unknown that blocks", last());
    waived(waiver("the-file", "{ file: alerts.yaml }"));
    run();
    assertTrue(last().startsWith("PRR READY"), last());
    assertTrue(said().contains("Waived, could not be judged"), said());
  }

  @Test
  void what_is_unknown_beside_waived_findings_stays_unknown() throws IOException {
    write("more.yaml", ALERTS + "broken: [\n");
    waived(waiver("the-file", "{ file: alerts.yaml }"));
    run();
    assertEquals("PRR NOT_READY: 1 unknown that blocks", last());
  }

  @Test
  void every_mistake_of_a_file_of_waivers_is_told_and_nothing_is_judged() throws IOException {
    waived(
        waiver("a", "service")
            .replace("ownerTeam: shopping", "ownerTeam: jo@shop.example")
            .replace("ticket", "tiket")
            .replace("accepted-risk", "accepted"));
    run();
    assertEquals(Ending.ERROR, result.ending());
    assertTrue(said().contains("tiket"), said());
    assertTrue(said().contains("accepted"), said());
    assertTrue(said().contains("names a person"), said());
  }

  @Test
  void a_waiver_in_the_judged_tree_does_not_soften_a_gate() throws IOException {
    policy = Optional.of(policy("  onUnknown: block\n"));
    waived(waiver("until-the-move", "service"));
    run();
    assertEquals("PRR NOT_READY: 1 blocker", last());
    assertTrue(said().contains("This tree asks for 1 waiver (until-the-move)"), said());
    assertTrue(json().contains("\"state\": \"asked\""), json());
  }

  @Test
  void a_waiver_that_the_policy_names_counts_at_the_gate() throws IOException {
    policy = Optional.of(policy("  waivers: { file: granted.yaml }\n"));
    Files.writeString(temp.resolve("granted.yaml"), file(waiver("granted", "service")));
    run();
    assertTrue(last().startsWith("PRR READY"), last());
    String digest = record();
    Files.writeString(
        temp.resolve("granted.yaml"), file(waiver("granted", "service") + "    service: basket\n"));
    run();
    assertEquals("PRR NOT_READY: 1 blocker", last());
    assertFalse(record().equals(digest), "the digest of the policy covers its waivers");
    Files.delete(temp.resolve("granted.yaml"));
    run();
    assertEquals(Ending.ERROR, result.ending());
    Files.writeString(temp.resolve("granted.yaml"), file(waiver("granted", "svc")));
    run();
    assertTrue(last().startsWith("PRR ERROR: configuration: the waivers of the policy"), last());
  }

  @Test
  void a_policy_may_tighten_and_never_loosen() throws IOException {
    waived(waiver("until-the-move", "service"));
    for (String stricter :
        List.of(
            "  waivers: { longestForBlockers: 30d }\n",
            "  waivers: { longest: 30d }\n",
            "  rules: { alert-is-named: { waiver: { allowed: false } } }\n",
            "  rules: { alert-is-named: { waiver: { longest: 30d } } }\n")) {
      policy = Optional.of(insidePolicy(stricter));
      run();
      assertEquals("PRR NOT_READY: 1 blocker", last(), stricter);
    }
    policy = Optional.of(insidePolicy("  waivers: { longest: 900d, longestForBlockers: 900d }\n"));
    waived(waiver("too-long", "service").replace("2026-07-15", "2026-12-31"));
    run();
    assertEquals("PRR NOT_READY: 1 blocker", last());
  }

  /** One day gives one answer, wherever the clock hangs and whatever it did the night before. */
  @ParameterizedTest(name = "{0} with the last day {1}: {2}")
  @CsvSource({
    "2026-06-30T23:59:59Z,           2026-06-30, true",
    "2026-07-01T00:00:00Z,           2026-06-30, false",
    "2026-06-30T00:00:00Z,           2026-06-30, true",
    "2026-06-29T23:59:59.999999999Z, 2026-06-30, true",
    "2026-07-01T13:59:59+14:00,      2026-06-30, true",
    "2026-07-01T14:00:00+14:00,      2026-06-30, false",
    "2026-06-30T12:59:59-11:00,      2026-06-30, true",
    "2026-06-30T13:00:00-11:00,      2026-06-30, false",
    "2026-07-01T05:29:59+05:30,      2026-06-30, true",
    "2026-07-01T05:30:00+05:30,      2026-06-30, false",
    "2026-07-01T12:44:59+12:45,      2026-06-30, true",
    "2026-07-01T12:45:00+12:45,      2026-06-30, false",
    "2026-03-29T01:59:59+01:00,      2026-03-28, false",
    "2026-03-29T00:59:59+01:00,      2026-03-28, true",
    "2026-03-29T03:00:00+02:00,      2026-03-29, true",
    "2026-10-25T02:30:00+02:00,      2026-10-25, true",
    "2026-10-25T02:30:00+01:00,      2026-10-25, true",
    "2026-10-26T00:59:59+01:00,      2026-10-25, true",
    "2026-10-26T01:00:00+01:00,      2026-10-25, false",
    "2028-02-29T23:59:59Z,           2028-02-29, true",
    "2028-03-01T00:00:00Z,           2028-02-29, false",
    "2026-12-31T23:59:59Z,           2026-12-31, true",
    "2027-01-01T00:00:00Z,           2026-12-31, false",
    "2016-12-31T23:59:59Z,           2016-12-31, true",
    "2026-02-28T23:59:59Z,           2026-02-29, false",
  })
  void the_last_day_is_inclusive_and_ends_in_utc(String instant, String last, boolean counts)
      throws IOException {
    now = OffsetDateTime.parse(instant).toInstant();
    String first = now.minusSeconds(30 * 86_400L).toString().substring(0, 10);
    waived(
        waiver("until-the-move", "service")
            .replace("2026-05-01", first)
            .replace("2026-07-15", last));
    run();
    assertEquals(counts, last().startsWith("PRR READY"), last());
  }

  @Test
  void a_clock_that_goes_back_gives_the_answer_of_its_day_again() throws IOException {
    waived(waiver("until-the-move", "service"));
    now = Instant.parse("2026-07-16T00:00:01Z");
    run();
    assertEquals("PRR NOT_READY: 1 blocker", last());
    now = Instant.parse("2026-07-15T23:59:58Z");
    run();
    assertTrue(last().startsWith("PRR READY"), last());
  }

  /** The console without its line ends. */
  private String said() {
    return result.text().strip().replaceAll("\\s+", " ");
  }

  @Test
  void a_folder_outside_the_tree_is_read_at_a_gate_only_if_the_policy_confirms_it()
      throws IOException {
    write(
        "prr.yaml",
        """
        apiVersion: prr.dev/v1
        kind: Service
        metadata: { name: cart, team: shopping }
        spec: { tier: 2, stage: launch, role: service, sources: [../twin/alerts] }
        """);
    Files.delete(root.resolve("alerts.yaml"));
    write("../twin/alerts/alerts.yaml", ALERTS.replace("Sock", "CartA").replace("Shoe", "CartB"));
    run();
    assertTrue(last().startsWith("PRR READY: 2 pass"), last());
    policy = Optional.of(policy("  sources: [../twins, ../twin/alerts/web]\n"));
    run();
    assertEquals("PRR NOT_READY: 1 unknown that blocks", last());
    assertTrue(said().contains("names the folder ../twin/alerts, which lies outside"), said());
    for (String confirmed : List.of("../twin", "../twin/", "../twin/alerts")) {
      policy = Optional.of(policy("  sources: [" + confirmed + "]\n"));
      run();
      assertTrue(last().startsWith("PRR READY: 2 pass"), confirmed + " " + last());
    }
  }

  @Test
  void a_pass_may_hang_on_a_statement_that_the_policy_makes_for_a_platform() throws IOException {
    rule("alert-is-named", "service", "attested: logs-are-kept", "");
    String statement =
        """
          attestations:
            - id: logs-are-kept
              statement: Logs of all namespaces are kept for ninety days.
              evidence: https://wiki.example.org/logs
              attestedBy: platform
              date: 2026-03-01
              expires: 2026-12-31
              platforms: [kubernetes]
        """;
    policy = Optional.of(policy(statement));
    run();
    assertEquals("PRR NOT_READY: 1 blocker", last());
    write(
        "prr.yaml",
        """
        apiVersion: prr.dev/v1
        kind: Service
        metadata: { name: cart, team: shopping }
        spec: { tier: 2, stage: launch, role: service, platform: kubernetes }
        """);
    run();
    assertEquals("PRR READY: 1 pass · 0 fail · 1 attested · 0 unknown · 0 not applicable", last());
    assertTrue(json().contains("\"origin\": \"policy\""), json());
    assertTrue(json().contains("\"id\": \"logs-are-kept\""), json());
    policy = Optional.of(policy(statement.replace("[kubernetes]", "[vm]")));
    run();
    assertEquals("PRR NOT_READY: 1 blocker", last());
  }

  @Test
  void what_blocks_later_is_said_ahead_with_the_days_that_are_left() throws IOException {
    rule(
        "alert-is-named",
        "alert",
        "name: { startsWith: Cart }",
        "rollout: { warnsFrom: 2026-05-01, blocksFrom: 2026-06-24 }\n");
    run();
    assertEquals("PRR READY_WITH_WARNINGS: 1 warning", last());
    assertTrue(said().contains("ahead alert-is-named blocks in 23 days (2026-06-24)"), said());
    now = Instant.parse("2026-06-24T00:00:00Z");
    run();
    assertEquals("PRR NOT_READY: 1 blocker", last());
  }

  @Test
  void a_draft_is_added_behind_what_is_there_and_waives_nothing_before_it_is_complete()
      throws IOException {
    GateResult drafted = waive("alert-is-named", "alert/Sock");
    assertEquals(
        "PRR waive: complete it in prr/waivers.yaml; nothing is waived before", drafted.lastLine());
    String first = Files.readString(root.resolve("prr/waivers.yaml"));
    assertTrue(first.contains("subject: \"alert/Sock\""), first);
    assertTrue(first.contains("expires: 2026-07-01"), first);
    run();
    assertEquals(Ending.ERROR, result.ending());
    assertTrue(said().contains("reason") && said().contains("approverRole"), said());
  }

  @Test
  void a_second_draft_leaves_every_letter_of_the_first_in_place() throws IOException {
    String before = file(waiver("alert-is-named", "{ subject: alert/Sock }")) + "  # the end";
    write("prr/waivers.yaml", before);
    assertEquals(Ending.FINE, waive("alert-is-named", "").ending());
    String after = Files.readString(root.resolve("prr/waivers.yaml"));
    assertTrue(after.startsWith(before), after);
    assertTrue(after.contains("- id: alert-is-named-2"), after);
    assertTrue(after.contains("alert/Shoe"), after);
    assertFalse(Files.exists(root.resolve("prr/.waivers.yaml.new")));
  }

  @Test
  void a_file_that_cannot_be_added_to_is_left_alone() throws IOException {
    for (String before :
        List.of(
            "apiVersion: prr.dev/v1\nkind: Waivers\nwaivers: []\n",
            "waivers: []\napiVersion: prr.dev/v1\nkind: Waivers\n")) {
      write("prr/waivers.yaml", before);
      GateResult drafted = waive("alert-is-named", "alert/Sock");
      assertEquals(Ending.WARNED, drafted.ending());
      assertTrue(drafted.lastLine().contains("by hand"), drafted.lastLine());
      assertEquals(before, Files.readString(root.resolve("prr/waivers.yaml")));
    }
  }

  @Test
  void a_draft_is_of_one_finding() throws IOException {
    assertTrue(
        waive("alert-is-named", "").lastLine().contains("there are 2: alert/Sock, alert/Shoe"));
    assertTrue(waive("alert-is-named", "alert/Boot").lastLine().contains("-Dprr.subject="));
    assertTrue(waive("service-has-a-team", "").lastLine().contains("finds nothing"));
    assertFalse(Files.exists(root.resolve("prr")));
  }

  @Test
  void an_attestation_is_drafted_for_the_rules_that_ask_for_it() throws IOException {
    rule("alert-is-named", "service", "anyOf: [ { attested: drill }, { tier: 1 } ]", "");
    try (URLClassLoader loader = loader()) {
      GateResult drafted = AttestGoal.run(request(loader), "drill");
      assertEquals("PRR attest: asked for by alert-is-named", drafted.lastLine());
      assertTrue(drafted.text().contains("id: drill"), drafted.text());
      assertEquals(Ending.ERROR, AttestGoal.run(request(loader), "dril").ending());
    }
  }

  private GateResult waive(String rule, String subject) throws IOException {
    try (URLClassLoader loader = loader()) {
      return WaiveGoal.run(request(loader), rule, subject);
    }
  }

  private String last() {
    return result.lastLine();
  }

  private void run() throws IOException {
    try (URLClassLoader loader = loader()) {
      result = VerifyGoal.run(request(loader));
    }
  }

  private URLClassLoader loader() throws IOException {
    return new URLClassLoader(new URL[] {pack.toUri().toURL()}, null);
  }

  private GateRequest request(ClassLoader loader) {
    return GateRequest.of(root, now)
        .history(temp.resolve("history"))
        .packs(List.of(new PackSource(loader, List.of("core"))))
        .policy(policy)
        .engine("1.0.0")
        .build();
  }

  private String json() throws IOException {
    return Files.readString(root.resolve("target/prr/result.json"));
  }

  /** What was recorded last. */
  private String record() throws IOException {
    String mark = "\"judgement\": \"";
    int from = json().indexOf(mark) + mark.length();
    String judgement = json().substring(from, from + 64);
    try (Stream<Path> files = Files.walk(temp.resolve("history"))) {
      return Files.readString(
          files.filter(f -> f.toString().contains(judgement)).findFirst().orElseThrow());
    }
  }

  private Path policy(String spec) throws IOException {
    Path file = temp.resolve("policy.yaml");
    return Files.writeString(file, "apiVersion: prr.dev/v1\nkind: Policy\nspec:\n" + spec);
  }

  private Path insidePolicy(String spec) throws IOException {
    Path file = root.resolve("policy.yaml");
    return Files.writeString(file, "apiVersion: prr.dev/v1\nkind: Policy\nspec:\n" + spec);
  }

  private void rule(String id, String kind, String require, String more) throws IOException {
    Path file = pack.resolve("META-INF/prr/rules/alerting/" + id + "/rule.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        id: %s
        catalogue: [ALR-01]
        profiles: [core]
        title: A rule of this test
        why: Somebody relies on it.
        fix: Write what it asks for.
        for: %s
        require: { %s }
        message: 'It is not so for {name}.'
        severity: { tier1: blocker, tier2: blocker }
        stage: launch
        """
                .formatted(id, kind, require)
            + more);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
