package dev.prr.core.service.identity;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import dev.prr.core.service.scope.Subject;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.Unread;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is written about one service: by its team in {@code prr.yaml}, which counts first, and in
 * the catalogue.
 */
final class Statements {

  private static final String CATALOGUE_WORD = "backstage.io/";

  private final Subject subject;
  private final Scope scope;

  Statements(Subject subject, Scope scope) {
    this.subject = subject;
    this.scope = scope;
  }

  /** From the top of {@code prr.yaml}; missing where there is none. */
  Field descriptor(String... keys) {
    return subject
        .descriptor()
        .map(descriptor -> descriptor.at(keys))
        .orElseGet(() -> Field.missing(subject.place()));
  }

  /** From the top of the catalogue's entry; missing where there is none. */
  Field component(String... keys) {
    return subject
        .component()
        .map(component -> component.at(keys))
        .orElseGet(() -> Field.missing(subject.place()));
  }

  /** The first that is not missing; where both are, what could be written in the descriptor. */
  static <T> Fact<T> first(Fact<T> declared, Supplier<Fact<T>> otherwise) {
    if (!declared.isMissing()) {
      return declared;
    }
    Fact<T> other = otherwise.get();
    return other.isMissing() ? declared : other;
  }

  /** A missing statement is unknown while a file that may hold it was not read. */
  <T> Fact<T> unlessUnread(Fact<T> fact) {
    return fact.isMissing() ? catalogueGap().map(Fact::<T>unknown).orElse(fact) : fact;
  }

  /** Why there may be more in the catalogue than was read. */
  Optional<Gap> catalogueGap() {
    return scope.unread().stream()
        .filter(file -> mayBeCatalogue(file))
        .findFirst()
        .map(Unread::leftOut)
        .map(Statements::gap);
  }

  private static boolean mayBeCatalogue(Unread file) {
    SourcePath path = file.leftOut().place().path();
    boolean yaml = path.value().endsWith(".yaml") || path.value().endsWith(".yml");
    return yaml && file.mayMention(CATALOGUE_WORD);
  }

  private static Gap gap(LeftOut leftOut) {
    Gap.Reason reason =
        leftOut.reason() == LeftOut.Reason.UNRENDERED_TEMPLATE
            ? Gap.Reason.UNRENDERED
            : Gap.Reason.UNREADABLE;
    return new Gap(reason, leftOut.detail(), leftOut.place());
  }
}
