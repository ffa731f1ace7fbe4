package dev.prr.core.report.intoto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prr.core.report.Failure;
import dev.prr.core.report.RunReport;
import dev.prr.core.report.Sample;
import dev.prr.core.report.Schemas;
import dev.prr.core.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class InTotoReportTest {

  @Test
  void the_statement_is_about_the_commit_and_names_what_judged_it() {
    JsonNode statement = Schemas.parse(unsigned(Sample.checkout()));

    assertEquals("https://in-toto.io/Statement/v1", statement.at("/_type").asText());
    assertEquals(
        "https://in-toto.io/attestation/test-result/v0.1", statement.at("/predicateType").asText());
    assertEquals(
        "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00",
        statement.at("/subject/0/digest/gitCommit").asText());
    assertEquals("pack core 1.0.0", statement.at("/predicate/configuration/0/name").asText());
    assertEquals(
        Sample.digest("policy").hex(),
        statement.at("/predicate/configuration/1/digest/sha256").asText());
  }

  @Test
  void what_blocks_failed_what_only_warns_warned_and_nothing_unknown_passed() {
    JsonNode predicate = Schemas.parse(unsigned(Sample.checkout())).at("/predicate");

    assertEquals("FAILED", predicate.at("/result").asText());
    assertEquals(
        List.of("checkout/paging-alert-has-runbook", "checkout/disruption-budget-present"),
        list(predicate.at("/failedTests")));
    assertTrue(list(predicate.at("/warnedTests")).contains("checkout/runbook-link-resolves"));
    assertTrue(list(predicate.at("/warnedTests")).contains("checkout/enough-replicas"));
    assertEquals(36, predicate.at("/passedTests").size());
  }

  @Test
  void a_run_that_judged_nothing_never_passed() {
    Failure failure = new Failure(Failure.Kind.ENVIRONMENT, "The disk is full.", List.of());
    for (RunReport report :
        List.of(
            Sample.failure(failure),
            Sample.skipped(),
            Sample.report(Verdict.INCONCLUSIVE, List.of(), List.of(), List.of()))) {
      JsonNode statement = Schemas.parse(unsigned(report));

      assertEquals("FAILED", statement.at("/predicate/result").asText());
      assertEquals(List.of("readiness-was-judged"), list(statement.at("/predicate/failedTests")));
      assertFalse(statement.at("/subject/0/digest").isEmpty(), "a statement is about something");
    }
  }

  @Test
  void an_envelope_holds_the_statement_and_a_signature_that_anybody_can_check() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();

    JsonNode envelope =
        Schemas.parse(new InTotoReport(Optional.of(pair.getPrivate())).of(Sample.two()));

    assertEquals("application/vnd.in-toto+json", envelope.at("/payloadType").asText());
    byte[] payload = Base64.getDecoder().decode(envelope.at("/payload").asText());
    assertEquals(unsigned(Sample.two()), new String(payload, StandardCharsets.UTF_8));
    byte[] signature = Base64.getDecoder().decode(envelope.at("/signatures/0/sig").asText());
    assertTrue(holds(pair, payload, signature));
    payload[payload.length / 2] ^= 1;
    assertFalse(holds(pair, payload, signature));
  }

  /** The example of the specification of DSSE, with our type. */
  @Test
  void what_is_signed_tells_the_type_and_both_lengths() {
    assertEquals(
        "DSSEv1 28 application/vnd.in-toto+json 11 hello world",
        new String(
            Envelope.signed("hello world".getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.UTF_8));
  }

  @Test
  void a_key_is_read_as_openssl_writes_it() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";

    assertEquals(Optional.of(pair.getPrivate()), SigningKey.of(pem));
  }

  @Test
  void what_is_no_key_of_ed25519_is_none() throws Exception {
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(2048);
    String other =
        Base64.getMimeEncoder().encodeToString(rsa.generateKeyPair().getPrivate().getEncoded());
    for (String pem :
        List.of(
            "",
            "no key",
            "-----BEGIN PRIVATE KEY-----",
            "-----END PRIVATE KEY----------BEGIN PRIVATE KEY-----",
            "-----BEGIN PRIVATE KEY-----\n!!\n-----END PRIVATE KEY-----",
            "-----BEGIN PRIVATE KEY-----\n" + other + "\n-----END PRIVATE KEY-----",
            "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----")) {
      assertEquals(Optional.empty(), SigningKey.of(pem));
    }
  }

  private static boolean holds(KeyPair pair, byte[] payload, byte[] signature)
      throws GeneralSecurityException {
    Signature check = Signature.getInstance("Ed25519");
    check.initVerify(pair.getPublic());
    check.update(Envelope.signed(payload));
    return check.verify(signature);
  }

  private static String unsigned(RunReport report) {
    return new InTotoReport(Optional.empty()).of(report);
  }

  private static List<String> list(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }
}
