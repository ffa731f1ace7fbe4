package dev.prr.core.service.kubernetes.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Workload.Storage;
import dev.prr.core.service.kubernetes.Manifests;
import dev.prr.core.service.kubernetes.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DisksTest {

  private static Sample web(String volume, String mount) {
    return Sample.deployment("web")
        .metadata("namespace: shop")
        .pod("volumes: [ { name: data, " + volume + " } ]")
        .container("volumeMounts: [ { name: data, " + mount + " } ]");
  }

  private static final String CLAIMED =
      web("persistentVolumeClaim: { claimName: web-data }", "mountPath: /srv").yaml();

  private static String claim(String spec) {
    return object("v1", "PersistentVolumeClaim", "web-data", spec);
  }

  private static String object(String apiVersion, String kind, String name, String spec) {
    return "apiVersion: %s\nkind: %s\nmetadata: { name: %s, namespace: shop }\nspec: { %s }\n"
        .formatted(apiVersion, kind, name, spec);
  }

  private static Storage of(String... documents) {
    return Manifests.of(documents).workload("web").storage();
  }

  private static List<String> names(FactList<Fact<String>> list) {
    return list.items().stream().map(fact -> fact.ifKnown().orElse("?")).toList();
  }

  @Test
  void a_claim_that_one_node_mounts_is_told_from_one_that_is_shared() {
    Storage one = of(CLAIMED, claim("accessModes: [ReadWriteOnce]"));
    assertEquals(List.of("web-data"), names(one.singleNodeClaims()));
    assertEquals("deploy/app.yaml:4", line(one.singleNodeClaims().items().get(0)));
    assertTrue(one.singleNodeClaims().isComplete());
    Storage pod = of(CLAIMED, claim("accessModes: [ReadWriteOncePod]"));
    assertEquals(List.of("web-data"), names(pod.singleNodeClaims()));
    Storage shared = of(CLAIMED, claim("accessModes: [ReadWriteOnce, ReadWriteMany]"));
    assertEquals(List.of(), names(shared.singleNodeClaims()));
    Storage silent = of(CLAIMED, claim("resources: {}"));
    assertEquals(List.of(), names(silent.singleNodeClaims()));
  }

  private static String line(Fact<?> fact) {
    return fact.place().path() + ":" + fact.place().line();
  }

  @Test
  void a_claim_that_was_not_read_leaves_it_open() {
    Storage elsewhere = of(CLAIMED);
    assertEquals(Gap.Reason.ELSEWHERE, elsewhere.singleNodeClaims().gap().orElseThrow().reason());
    Storage unrendered =
        Manifests.of(CLAIMED)
            .leftOut("chart/templates/claim.yaml", "kind: PersistentVolumeClaim")
            .workload("web")
            .storage();
    assertEquals(Gap.Reason.UNRENDERED, unrendered.singleNodeClaims().gap().orElseThrow().reason());
  }

  @Test
  void the_claim_of_another_namespace_is_another_claim() {
    String other =
        claim("accessModes: [ReadWriteOnce]").replace("namespace: shop", "namespace: bank");
    assertFalse(of(CLAIMED, other).singleNodeClaims().isComplete());
  }

  @Test
  void a_path_of_the_host_that_is_written_keeps_state_on_the_node() {
    String writing = web("hostPath: { path: /mnt/data }", "mountPath: /srv").yaml();
    assertEquals(List.of("data"), names(of(writing).onNode()));
    String reading = web("hostPath: { path: /mnt/data }", "mountPath: /srv, readOnly: true").yaml();
    assertEquals(List.of(), names(of(reading).onNode()));
    for (String own : List.of("/var/run/docker.sock", "/proc", "/var/log/pods", "/sys", "/")) {
      String managing = web("hostPath: { path: " + own + " }", "mountPath: /host").yaml();
      assertEquals(List.of(), names(of(managing).onNode()), own);
    }
  }

  @Test
  void an_empty_directory_is_fine_unless_a_database_keeps_its_data_there() {
    assertEquals(List.of(), names(of(web("emptyDir: {}", "mountPath: /tmp").yaml()).onNode()));
    for (String store : List.of("/var/lib/postgresql/data", "/var/lib/mysql", "/data/db")) {
      String database = web("emptyDir: {}", "mountPath: " + store).yaml();
      assertEquals(List.of("data"), names(of(database).onNode()), store);
    }
    String near = web("emptyDir: {}", "mountPath: /var/lib/mysql-files").yaml();
    assertEquals(List.of(), names(of(near).onNode()));
  }

  @Test
  void a_disk_of_one_node_is_told_by_its_storage_class() {
    String local =
        """
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata: { name: fast }
        provisioner: kubernetes.io/no-provisioner
        """;
    String made = local.replace("kubernetes.io/no-provisioner", "pd.csi.storage.gke.io");
    String claim = claim("accessModes: [ReadWriteMany], storageClassName: fast");
    assertEquals(List.of("web-data"), names(of(CLAIMED, claim, local).onNode()));
    assertEquals(List.of(), names(of(CLAIMED, claim, made).onNode()));
    String template =
        Sample.of("apps/v1", "StatefulSet", "web")
            .spec(
                "volumeClaimTemplates: [ { metadata: { name: data }, spec: { storageClassName:"
                    + " fast } } ]")
            .yaml();
    assertEquals(List.of("data"), names(of(template, local).onNode()));
  }

  @Test
  void volumes_that_last_are_backed_up_by_a_schedule_for_their_namespace() {
    String claim = claim("accessModes: [ReadWriteMany]");
    assertTrue(of(web("emptyDir: {}", "mountPath: /tmp").yaml()).backedUp().isMissing());
    assertTrue(of(CLAIMED, claim).backedUp().is(false));
    assertTrue(of(CLAIMED, claim, velero("")).backedUp().is(true));
    assertTrue(of(CLAIMED, claim, velero("includedNamespaces: [shop]")).backedUp().is(true));
    assertTrue(of(CLAIMED, claim, velero("includedNamespaces: ['*']")).backedUp().is(true));
    for (String not :
        List.of(
            "includedNamespaces: [bank]",
            "excludedNamespaces: [shop]",
            "snapshotVolumes: false",
            "labelSelector: { matchLabels: { app: bank } }")) {
      assertTrue(of(CLAIMED, claim, velero(not)).backedUp().is(false), not);
    }
    assertTrue(
        of(CLAIMED, claim, velero("snapshotVolumes: false, defaultVolumesToFsBackup: true"))
            .backedUp()
            .is(true));
    assertTrue(
        of(CLAIMED, claim, velero("labelSelector: { matchLabels: { app: web } }"))
            .backedUp()
            .is(true));
    String paused = velero("").replace("spec: {", "spec: { paused: true,");
    assertTrue(of(CLAIMED, claim, paused).backedUp().is(false));
  }

  private static String velero(String template) {
    return object(
        "velero.io/v1",
        "Schedule",
        "nightly",
        "schedule: '0 1 * * *', template: { " + template + " }");
  }

  @Test
  void other_schedules_back_up_the_namespace_they_lie_in() {
    String claim = claim("accessModes: [ReadWriteMany]");
    String k8up = object("k8up.io/v1", "Schedule", "nightly", "");
    assertTrue(of(CLAIMED, claim, k8up).backedUp().is(true));
    assertTrue(of(CLAIMED, claim, k8up.replace("shop", "bank")).backedUp().is(false));
    String snapshots = object("snapscheduler.backube/v1", "SnapshotSchedule", "nightly", "");
    assertTrue(of(CLAIMED, claim, snapshots).backedUp().is(true));
    String once = object("snapshot.storage.k8s.io/v1", "VolumeSnapshot", "before-launch", "");
    assertTrue(of(CLAIMED, claim, once).backedUp().is(false));
  }

  @Test
  void a_schedule_in_a_template_leaves_it_open() {
    Fact<Boolean> backedUp =
        Manifests.of(CLAIMED, claim("accessModes: [ReadWriteMany]"))
            .leftOut("chart/templates/backup.yaml", "kind: Schedule")
            .workload("web")
            .storage()
            .backedUp();
    assertFalse(backedUp.isKnown() || backedUp.isMissing());
  }

  @Test
  void odd_shapes_are_no_volumes() {
    String odd =
        Sample.deployment("web").pod("volumes: [ 7, { name: [a], hostPath: x }, null ]").yaml();
    assertEquals(List.of(), names(of(odd).onNode()));
    assertTrue(of(odd).backedUp().isMissing());
    String text = Sample.deployment("web").pod("volumes: many").yaml();
    assertEquals(List.of(), names(of(text).onNode()));
  }
}
