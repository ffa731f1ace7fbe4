package dev.prr.core.service.kubernetes.inventory;

import dev.prr.core.document.Field;
import dev.prr.core.document.Mapping;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Labels as selectors see them: a label without a value has the empty one. */
final class Labels {

  private Labels() {}

  /** What can be read; a label whose value is no text is not there for a selector either. */
  static Map<String, String> of(Field labels) {
    Map<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, Field> label : labels.fields()) {
      textOf(label.getValue()).ifKnown().ifPresent(value -> texts.put(label.getKey(), value));
    }
    return Collections.unmodifiableMap(texts);
  }

  /** The labels of a map of labels; unknown where something else stands. */
  static Fact<List<Map.Entry<String, Field>>> entries(Field labels) {
    return labels
        .node()
        .flatMap(
            node ->
                node instanceof Mapping
                    ? Fact.known(labels.fields(), labels.place())
                    : Fact.unknown(
                        Gap.Reason.WRONG_SHAPE,
                        "Here should be labels with their values, it is something else.",
                        labels.place()));
  }

  /** The text of a label or selector value; blank is a value here, not an absence. */
  static Fact<String> textOf(Field value) {
    return value.text().orDefault("");
  }
}
