package dev.prr.core.report.intoto;

import dev.prr.core.history.record.Json;
import dev.prr.core.report.RunFormat;
import dev.prr.core.report.RunReport;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Optional;

/**
 * A statement of in-toto (https://in-toto.io/Statement/v1) with the predicate test-result v0.1: in
 * a DSSE envelope where there is a key to sign it with, else bare, as the unsigned claim it is.
 */
public final class InTotoReport implements RunFormat {

  private final Optional<PrivateKey> key;

  /**
   * @param key of Ed25519
   */
  public InTotoReport(Optional<PrivateKey> key) {
    this.key = key;
  }

  @Override
  public String of(RunReport report) {
    String statement = Json.pretty(Statement.of(report));
    return key.map(
            with -> Json.pretty(Envelope.of(statement.getBytes(StandardCharsets.UTF_8), with)))
        .orElse(statement);
  }
}
