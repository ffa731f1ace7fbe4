package dev.prr.core.service.kubernetes.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Workload.Configuration;
import dev.prr.core.service.kubernetes.Manifests;
import dev.prr.core.service.kubernetes.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConfiguringTest {

  private static final String MAP = object("v1", "ConfigMap", "web-config", "data: { a: b }");
  private static final String SECRET = object("v1", "Secret", "web-secret", "data: {}");

  private static String object(String apiVersion, String kind, String name, String rest) {
    return "apiVersion: %s\nkind: %s\nmetadata: { name: %s }\n%s\n"
        .formatted(apiVersion, kind, name, rest);
  }

  private static Sample given(String container) {
    return Sample.deployment("web").container(container);
  }

  private static final String BY_MAP =
      given("envFrom: [ { configMapRef: { name: web-config } } ]").yaml();
  private static final String BY_SECRET =
      given("envFrom: [ { secretRef: { name: web-secret } } ]").yaml();

  private static Configuration of(String... documents) {
    return Manifests.of(documents).workload("web").configuration();
  }

  @Test
  void a_map_that_changes_under_its_name_is_noticed_by_nobody() {
    Fact<Boolean> rolls = of(BY_MAP, MAP).changeRollsOut();
    assertTrue(rolls.is(false));
    assertEquals("deploy/app.yaml", rolls.place().path().value());
    assertTrue(of(BY_SECRET, SECRET).changeRollsOut().is(false));
  }

  @Test
  void every_way_to_be_given_a_map_counts() {
    for (String way :
        List.of(
            "env: [ { name: A, valueFrom: { configMapKeyRef: { name: web-config, key: a } } } ]",
            "envFrom: [ { configMapRef: { name: web-config } } ]")) {
      assertTrue(of(given(way).yaml(), MAP).changeRollsOut().is(false), way);
    }
    for (String volume :
        List.of(
            "configMap: { name: web-config }",
            "projected: { sources: [ { configMap: { name: web-config } } ] }")) {
      String web = Sample.deployment("web").pod("volumes: [ { name: a, " + volume + " } ]").yaml();
      assertTrue(of(web, MAP).changeRollsOut().is(false), volume);
    }
  }

  @Test
  void a_digest_or_a_tool_that_watches_makes_a_change_roll_out() {
    String checksum =
        BY_MAP.replace(
            "metadata: { labels", "metadata: { annotations: { checksum/config: abc }, labels");
    assertTrue(of(checksum, MAP).changeRollsOut().is(true));
    String reloader =
        given("envFrom: [ { configMapRef: { name: web-config } } ]")
            .metadata("annotations: { reloader.stakater.com/auto: 'true' }")
            .yaml();
    assertTrue(of(reloader, MAP).changeRollsOut().is(true));
  }

  @Test
  void a_name_with_a_hash_and_a_map_that_cannot_change_roll_out() {
    String hashed = "web-config-5g8hf9k2m4";
    assertTrue(
        of(BY_MAP.replace("web-config", hashed), MAP.replace("web-config", hashed))
            .changeRollsOut()
            .is(true));
    String dated = "web-config-2024010101a";
    assertTrue(
        of(BY_MAP.replace("web-config", dated), MAP.replace("web-config", dated))
            .changeRollsOut()
            .is(false));
    assertTrue(of(BY_MAP, MAP + "immutable: true\n").changeRollsOut().is(true));
  }

  @Test
  void what_was_not_read_is_not_judged() {
    assertTrue(of(BY_MAP).changeRollsOut().isMissing());
    assertTrue(of(Sample.deployment("web").yaml(), MAP).changeRollsOut().isMissing());
  }

  @Test
  void a_secret_that_is_written_does_not_come_from_a_store() {
    assertTrue(of(BY_SECRET, SECRET).secretsFromStore().is(false));
    assertTrue(of(BY_MAP, MAP).secretsFromStore().isMissing());
  }

  @Test
  void a_secret_is_told_by_what_makes_it() {
    for (String maker :
        List.of(
            object("external-secrets.io/v1", "ExternalSecret", "web-secret", "spec: {}"),
            object(
                "external-secrets.io/v1beta1",
                "ExternalSecret",
                "web",
                "spec: { target: { name: web-secret } }"),
            object("bitnami.com/v1alpha1", "SealedSecret", "web-secret", "spec: {}"),
            object(
                "secrets.hashicorp.com/v1beta1",
                "VaultStaticSecret",
                "web",
                "spec: { destination: { name: web-secret } }"),
            object(
                "secrets-store.csi.x-k8s.io/v1",
                "SecretProviderClass",
                "web",
                "spec: { secretObjects: [ { secretName: web-secret } ] }"),
            object("cert-manager.io/v1", "Certificate", "web", "spec: { secretName: web-secret }"),
            SECRET + "sops: { version: 3.9.0 }\n")) {
      assertTrue(of(BY_SECRET, maker).secretsFromStore().is(true), maker);
    }
    String other =
        object(
            "external-secrets.io/v1",
            "ExternalSecret",
            "web-secret",
            "spec: { target: { name: another } }");
    assertFalse(of(BY_SECRET, other).secretsFromStore().isKnown());
  }

  @Test
  void nobody_can_tell_of_a_secret_that_was_not_read() {
    Fact<Boolean> fromStore = of(BY_SECRET).secretsFromStore();
    assertEquals(Gap.Reason.ELSEWHERE, ((Fact.Unknown<Boolean>) fromStore).gap().reason());
  }

  @Test
  void a_volume_of_the_csi_driver_comes_from_a_store() {
    String mounted =
        Sample.deployment("web")
            .pod("volumes: [ { name: s, csi: { driver: secrets-store.csi.k8s.io } } ]")
            .yaml();
    assertTrue(of(mounted).secretsFromStore().is(true));
  }

  @Test
  void odd_shapes_refer_to_nothing() {
    String odd = given("env: 7, envFrom: [ 1, { secretRef: x } ]").pod("volumes: [a]").yaml();
    assertTrue(of(odd, SECRET).secretsFromStore().isMissing());
    assertTrue(of(odd, SECRET).changeRollsOut().isMissing());
  }
}
