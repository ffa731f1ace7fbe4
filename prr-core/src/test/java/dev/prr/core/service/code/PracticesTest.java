package dev.prr.core.service.code;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.service.Repository;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PracticesTest {

  private static final String NODE = "{ \"name\": \"a\", \"dependencies\": { \"DEP\": \"1\" } }";

  private static Code of(Repository repository) {
    return Application.of(repository.scope()).code();
  }

  private static Code node(String dependency) {
    return of(Repository.of("package.json", NODE.replace("DEP", dependency)));
  }

  private static String boot(String version) {
    return "<project><parent><groupId>org.springframework.boot</groupId><artifactId>"
        + "spring-boot-starter-parent</artifactId><version>"
        + version
        + "</version></parent><artifactId>a</artifactId><dependencies><dependency><groupId>"
        + "org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId>"
        + "</dependency></dependencies></project>";
  }

  private static void assertUnknown(Fact<Boolean> fact) {
    assertFalse(fact.isKnown() || fact.isMissing(), fact::toString);
  }

  @Test
  void a_library_gives_a_practice_away() {
    assertTrue(node("@sentry/node").errorTracking().is(true));
    assertTrue(node("express").servesHttp().is(true));
    assertTrue(node("pino").structuredLogs().is(true));
    assertTrue(node("left-pad").errorTracking().is(false));
  }

  @Test
  void names_that_only_begin_alike_give_nothing_away() {
    assertTrue(node("nextjs-router-mock").servesHttp().is(false));
    assertTrue(node("expression-parser").servesHttp().is(false));
    assertTrue(node("foxo").staticAnalysis().is(false));
  }

  @Test
  void what_may_lie_in_code_is_unknown_outside_the_jvm() {
    assertUnknown(node("left-pad").structuredLogs());
    assertUnknown(node("left-pad").circuitBreaking());
    assertTrue(of(Repository.of("pom.xml", boot("3.5.0"))).structuredLogs().is(false));
  }

  @Test
  void spring_boot_finishes_requests_when_told_or_from_3_4_on() {
    assertTrue(of(Repository.of("pom.xml", boot("3.4.1"))).finishesRequests().is(true));
    assertTrue(of(Repository.of("pom.xml", boot("3.3.9"))).finishesRequests().is(false));
    assertTrue(
        of(Repository.of("pom.xml", boot("3.3.9"))
                .file("src/main/resources/application.properties", "server.shutdown=graceful"))
            .finishesRequests()
            .is(true));
    assertUnknown(of(Repository.of("pom.xml", boot("${boot}"))).finishesRequests());
    assertTrue(node("express").finishesRequests().isMissing());
  }

  @Test
  void a_build_that_was_not_read_leaves_its_practices_unknown() {
    assertUnknown(of(new Repository().leftOut("pom.xml", "x")).tracing());
  }

  @Test
  void tracing_of_spring_puts_its_id_into_log_lines() {
    String traced =
        boot("3.5.0").replace("spring-boot-starter-web", "micrometer-tracing-bridge-brave");
    assertTrue(of(Repository.of("pom.xml", traced)).correlatedLogs().is(true));
    assertTrue(of(Repository.of("pom.xml", boot("3.5.0"))).correlatedLogs().is(false));
  }

  @Test
  void a_link_into_the_tree_hides_nothing_and_one_out_of_it_may_hide_anything() {
    String pom = boot("3.5.0");
    assertTrue(
        of(Repository.of("pom.xml", pom).link("shared", Optional.of(""))).tracing().is(false));
    assertUnknown(of(Repository.of("pom.xml", pom).link("shared", Optional.empty())).tracing());
  }

  @Test
  void manifests_count_as_well() {
    String workload =
        "apiVersion: apps/v1\n"
            + "kind: Deployment\n"
            + "metadata: { name: a }\n"
            + "spec: { template: { metadata: { annotations: { sidecar.opentelemetry.io/inject:"
            + " 'true' } } } }\n";
    Code code = of(Repository.of("package.json", NODE).file("deploy/a.yaml", workload));
    assertTrue(code.tracing().is(true));
    assertTrue(code.infrastructureIsCode().is(true));
  }
}
