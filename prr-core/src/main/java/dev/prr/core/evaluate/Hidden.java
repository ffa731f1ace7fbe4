package dev.prr.core.evaluate;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.rule.check.Path;
import java.util.Optional;

/**
 * A thing that was not read. Nothing is known of it but its kind, where a gap tells which it may
 * be; so what is true or false of it is so of whatever turns out to be there.
 */
record Hidden(Gap gap, Optional<String> kind) {

  Fact<Object> read(Path.Step step) {
    boolean told = step instanceof Path.Member member && member.field().toldByGap();
    return told && kind.isPresent() ? Fact.known(kind.get(), gap.place()) : Fact.unknown(gap);
  }
}
