package dev.prr.core.service.kubernetes.pod;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which volumes of a pod keep what it writes on the node alone: a path of the host that may be
 * written, and an empty directory where a database keeps its data.
 */
public final class DataPaths {

  /** Parts of a host that are its own: to write there is to manage it, not to keep state. */
  private static final List<String> OF_THE_HOST =
      List.of(
          "/proc", "/sys", "/dev", "/run", "/var/run", "/etc", "/usr", "/lib", "/var/log", "/boot");

  private static final String SOCKET = ".sock";

  /** Where the images of well-known stores keep their data. */
  private static final List<String> OF_STORES =
      List.of(
          "/var/lib/postgresql",
          "/var/lib/mysql",
          "/var/lib/mariadb",
          "/data/db",
          "/var/lib/mongodb",
          "/var/lib/rabbitmq",
          "/var/lib/kafka",
          "/var/lib/zookeeper",
          "/var/lib/cassandra",
          "/var/lib/etcd",
          "/var/lib/neo4j",
          "/var/lib/clickhouse",
          "/var/opt/mssql",
          "/usr/share/elasticsearch/data",
          "/usr/share/opensearch/data",
          "/bitnami/postgresql",
          "/bitnami/mysql",
          "/bitnami/mariadb",
          "/bitnami/mongodb",
          "/bitnami/kafka");

  private DataPaths() {}

  /** Their names, each at the volume. */
  public static List<Fact<String>> onNode(Field pod) {
    return pod.at("volumes").items().stream()
        .filter(volume -> isStateOfHost(volume, pod) || isEmptyDirOfStore(volume, pod))
        .map(volume -> volume.at("name").text())
        .filter(Fact::isKnown)
        .toList();
  }

  private static boolean isStateOfHost(Field volume, Field pod) {
    String path = volume.at("hostPath", "path").text().ifKnown().orElse("");
    return !path.isEmpty()
        && !path.equals("/")
        && !path.endsWith(SOCKET)
        && OF_THE_HOST.stream().noneMatch(own -> isBelow(path, own))
        && mounts(volume, pod).anyMatch(mount -> !mount.at("readOnly").bool().is(true));
  }

  private static boolean isEmptyDirOfStore(Field volume, Field pod) {
    return volume.at("emptyDir").isPresent()
        && mounts(volume, pod)
            .flatMap(mount -> mount.at("mountPath").text().ifKnown().stream())
            .anyMatch(path -> OF_STORES.stream().anyMatch(store -> isBelow(path, store)));
  }

  private static boolean isBelow(String path, String folder) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }

  private static Stream<Field> mounts(Field volume, Field pod) {
    String name = volume.at("name").text().ifKnown().orElse("");
    return pod.at("containers").items().stream()
        .flatMap(container -> container.at("volumeMounts").items().stream())
        .filter(mount -> mount.at("name").text().is(name));
  }
}
