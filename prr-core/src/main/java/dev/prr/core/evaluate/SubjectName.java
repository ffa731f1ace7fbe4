package dev.prr.core.evaluate;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.type.FactField;
import dev.prr.core.fact.type.FactKind;
import java.util.Optional;

/**
 * What a thing is called in a finding: {@code alert/HighErrorRate}; with a namespace it is called
 * by its own kind, {@code Deployment/shop/web}; inside another thing that comes first, {@code
 * Deployment/shop/web/container/app}.
 */
final class SubjectName {

  private SubjectName() {}

  static String of(FactKind kind, Frame frame) {
    String own = own(kind, frame.value());
    Optional<FactKind> holder = kind.parent().filter(parent -> parent.parent().isPresent());
    return holder.map(parent -> of(parent, frame.around().orElseThrow()) + "/" + own).orElse(own);
  }

  private static String own(FactKind kind, Object thing) {
    String name =
        kind.type()
            .field("name")
            .or(() -> kind.type().field("path"))
            .or(() -> kind.type().field("id"))
            .map(field -> shown(field, thing))
            .orElse("(unnamed)");
    Optional<FactField> namespace = kind.type().field("namespace");
    if (namespace.isEmpty()) {
      return kind.name() + "/" + name;
    }
    String type = kind.type().field("kind").map(f -> shown(f, thing)).orElse(kind.name());
    Fact<?> space = (Fact<?>) namespace.get().of(thing);
    return type + "/" + (space.isMissing() ? "" : shown(namespace.get(), thing) + "/") + name;
  }

  private static String shown(FactField field, Object thing) {
    return Shown.of(field.type(), (Fact<?>) field.of(thing));
  }
}
