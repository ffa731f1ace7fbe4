package dev.prr.core.service.kubernetes.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.kubernetes.Manifests;
import org.junit.jupiter.api.Test;

final class PlainSecretTest {

  private static Fact<Boolean> in(String apiVersion, String kind, String rest) {
    String yaml = "apiVersion: %s\nkind: %s\nmetadata: { name: db }\n%s";
    KubernetesObject object = Manifests.of(yaml.formatted(apiVersion, kind, rest)).objects().get(0);
    return PlainSecret.in(object, object.name().place());
  }

  private static boolean secret(String rest) {
    return in("v1", "Secret", rest).is(true);
  }

  @Test
  void a_value_in_the_open_is_plain_also_as_base64() {
    assertTrue(secret("data: { password: aHVudGVyMg== }"));
    assertTrue(secret("stringData: { password: hunter2 }"));
    assertTrue(secret("stringData: { a: '', b: hunter2 }"));
  }

  @Test
  void a_secret_without_values_is_not() {
    assertFalse(secret("type: Opaque"));
    assertFalse(secret("data: {}"));
    assertFalse(secret("data: { password: '' }"));
  }

  @Test
  void what_is_encrypted_or_filled_in_later_is_not() {
    assertFalse(secret("stringData: { password: 'ENC[AES256_GCM,data:x,type:str]' }"));
    assertFalse(secret("data: { password: aGk= }\nsops: { version: 3.8.1 }"));
    for (String place : new String[] {"${DB_PASSWORD}", "<path:kv/db#pw>", "ref+vault://a#/b"}) {
      assertFalse(secret("stringData: { password: '" + place + "' }"), place);
    }
  }

  @Test
  void other_kinds_hold_no_secrets_in_the_open() {
    assertFalse(in("bitnami.com/v1alpha1", "SealedSecret", "data: { a: b }").is(true));
    assertFalse(in("external-secrets.io/v1", "ExternalSecret", "data: [ { a: b } ]").is(true));
    assertFalse(in("acme.dev/v1", "Secret", "data: { a: b }").is(true));
    assertFalse(in("v1", "ConfigMap", "data: { a: b }").is(true));
  }

  @Test
  void it_points_at_the_value_and_does_not_keep_it() {
    Fact<Boolean> plain = in("v1", "Secret", "stringData: { password: hunter2 }");
    assertEquals("deploy/app.yaml:4:25", plain.place().toString());
    assertFalse(plain.toString().contains("hunter2"));
  }
}
