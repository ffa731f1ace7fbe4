package dev.prr.core.service.kubernetes.pod;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CredentialsTest {

  private static List<String> found(String... variables) {
    String env = String.join("\n      - ", variables);
    FactList<Fact<String>> secrets = Pods.container("env:\n      - " + env).plainSecrets();
    return secrets.items().stream().map(name -> name.ifKnown().orElse("?")).toList();
  }

  private static List<String> found(String name, String value) {
    return found("{ name: " + name + ", value: '" + value + "' }");
  }

  @Test
  void a_name_of_a_credential_with_its_value_is_found() {
    for (String name :
        List.of(
            "DB_PASSWORD",
            "db-password",
            "spring.datasource.password",
            "API_KEY",
            "apiKey",
            "GITHUB_TOKEN",
            "CLIENT_SECRET",
            "AWS_SECRET_ACCESS_KEY",
            "PRIVATE_KEY",
            "DB_PWD")) {
      assertEquals(List.of(name), found(name, "hunter2"), name);
    }
  }

  @Test
  void a_name_that_only_speaks_of_one_is_not() {
    for (String name :
        List.of("PASSWORD_FILE", "TOKEN_TTL", "SECRET_NAME", "PASSWORD_MIN_LENGTH", "PWD", "KEY")) {
      assertEquals(List.of(), found(name, "hunter2"), name);
    }
  }

  @Test
  void nothing_a_switch_or_a_reference_is_no_credential() {
    for (String value :
        List.of("", " ", "true", "NO", "$(OTHER)", "${FROM_CI}", "{{ x }}", "<x>")) {
      assertEquals(List.of(), found("DB_PASSWORD", value), value);
    }
    assertEquals(
        List.of(),
        found("{ name: DB_PASSWORD, valueFrom: { secretKeyRef: { name: db, key: pw } } }"));
  }

  @Test
  void a_password_in_an_address_is_found_under_any_name() {
    assertEquals(List.of("DATABASE_URL"), found("DATABASE_URL", "postgres://web:hunter2@db/shop"));
    assertEquals(List.of(), found("DATABASE_URL", "postgres://web@db/shop"));
    assertEquals(List.of(), found("DATABASE_URL", "postgres://web:$(PW)@db/shop"));
    assertEquals(List.of(), found("CALLBACK_URL", "https://host:8080/a@b"));
    assertEquals(List.of(), found("MAIL_FROM", "shop@acme.dev"));
  }

  @Test
  void only_the_name_is_kept_and_where_it_stands() {
    FactList<Fact<String>> secrets =
        Pods.container("env: [ { name: DB_PASSWORD, value: hunter2 } ]").plainSecrets();
    assertEquals("pod.yaml:3:20", secrets.items().get(0).place().toString());
    assertFalse(secrets.toString().contains("hunter2"));
  }

  @Test
  void an_environment_that_cannot_be_read_is_incomplete() {
    assertFalse(Pods.container("env: { DB_PASSWORD: hunter2 }").plainSecrets().isComplete());
  }
}
