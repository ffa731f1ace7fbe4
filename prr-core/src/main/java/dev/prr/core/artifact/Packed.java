package dev.prr.core.artifact;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Embedded;
import dev.prr.core.document.Field;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.source.SourcePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files that lie in the values of Kubernetes objects. */
public final class Packed {

  /** What holds a packed file. */
  public enum Holder {
    CONFIG_MAP,
    SECRET,
    /** A {@code GrafanaDashboard} of the Grafana operator. */
    DASHBOARD
  }

  /** Only what an Alertmanager reads is looked for in a Secret. */
  private static final String ALERTMANAGER = "alertmanager";

  /**
   * One of them.
   *
   * @param text the file itself
   */
  record File(Holder holder, Embedded text) {}

  private Packed() {}

  /**
   * In written order; none where the thing holds no files.
   *
   * @param outer the text of the file around
   */
  static List<File> filesOf(Mapping thing, String outer) {
    Field object = Field.of(thing, Dialect.YAML_1_1);
    Optional<String> kind = object.at("kind").text().ifKnown();
    List<File> files = new ArrayList<>();
    if (kind.filter("ConfigMap"::equals).isPresent()) {
      for (Map.Entry<String, Field> entry : object.at("data").fields()) {
        add(Holder.CONFIG_MAP, entry.getKey(), entry.getValue(), outer, files);
      }
    } else if (kind.filter("Secret"::equals).isPresent()) {
      addSecret(object, files);
    } else if (kind.filter("GrafanaDashboard"::equals).isPresent()) {
      add(Holder.DASHBOARD, "dashboard.json", object.at("spec", "json"), outer, files);
    }
    return files;
  }

  private static void add(Holder holder, String name, Field value, String outer, List<File> files) {
    if (scalar(value).isPresent()) {
      path(name)
          .ifPresent(
              path -> files.add(new File(holder, Embedded.in(path, scalar(value).get(), outer))));
    }
  }

  private static Optional<Scalar> scalar(Field value) {
    Node node = value.node().ifKnown().orElse(null);
    return node instanceof Scalar scalar ? Optional.of(scalar) : Optional.empty();
  }

  private static void addSecret(Field object, List<File> files) {
    for (String key : List.of("stringData", "data")) {
      for (Map.Entry<String, Field> entry : object.at(key).fields()) {
        String text = entry.getValue().text().ifKnown().orElse("");
        Optional<String> decoded = key.equals("data") ? decoded(text) : Optional.of(text);
        if (entry.getKey().startsWith(ALERTMANAGER) && decoded.isPresent()) {
          path(entry.getKey())
              .ifPresent(
                  path ->
                      files.add(
                          new File(
                              Holder.SECRET,
                              Embedded.hidden(path, decoded.get(), object.place()))));
        }
      }
    }
  }

  private static Optional<String> decoded(String base64) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(base64);
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** Keys are names of files; what is none is no file. */
  private static Optional<SourcePath> path(String name) {
    boolean plain =
        !name.isEmpty() && name.indexOf('/') < 0 && !name.equals("..") && !name.equals(".");
    return plain ? Optional.of(new SourcePath(name)) : Optional.empty();
  }
}
