package dev.prr.rules;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.git.Checkout;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What git would say of an example, as its file {@code git.yaml} states it: the path of the {@code
 * repository}, and the days of the last commits to {@code docs}, {@code runbooks} and {@code code},
 * each {@code never} where there was none.
 */
record StatedCheckout(Field said) implements Checkout {

  private static final String FILE = "git.yaml";

  static Checkout of(Example example) {
    return Optional.ofNullable(example.files().get(FILE))
        .map(text -> (Checkout) new StatedCheckout(field(text)))
        .orElse(Checkout.NONE);
  }

  private static Field field(String text) {
    return DocumentReader.read(new SourceText(new SourcePath(FILE), text), Limits.DEFAULT)
        .read()
        .stream()
        .map(read -> Field.of(((Document.Tree) read.document()).root(), Dialect.CORE))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public Fact<LocalDate> lastChange(String folder, Content content, Location place) {
    Fact<String> day = said.at(content.name().toLowerCase(Locale.ROOT)).text();
    if (day.isMissing()) {
      return Checkout.NONE.lastChange(folder, content, place);
    }
    return day.is("never")
        ? Fact.missing(place)
        : Fact.known(LocalDate.parse(day.ifKnown().orElseThrow()), place);
  }

  @Override
  public Fact<String> repository(Location place) {
    return said.at("repository")
        .text()
        .ifKnown()
        .map(path -> Fact.known(path, place))
        .orElseGet(() -> Checkout.NONE.repository(place));
  }
}
