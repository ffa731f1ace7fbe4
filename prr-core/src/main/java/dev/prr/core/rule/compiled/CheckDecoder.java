package dev.prr.core.rule.compiled;

import com.google.re2j.Pattern;
import dev.prr.core.fact.type.EnumerationType;
import dev.prr.core.fact.type.FactKind;
import dev.prr.core.fact.type.FactModel;
import dev.prr.core.fact.type.FactType;
import dev.prr.core.fact.type.ScalarType;
import dev.prr.core.fact.type.SimpleType;
import dev.prr.core.rule.check.Check;
import dev.prr.core.rule.check.Condition;
import dev.prr.core.rule.check.Operand;
import dev.prr.core.rule.check.Parameter;
import dev.prr.core.rule.check.Path;
import dev.prr.core.rule.check.Relation;
import dev.prr.core.rule.check.Template;
import dev.prr.core.rule.check.Test;
import dev.prr.core.rule.schema.DocumentSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link CheckEncoder} writes, without looking for mistakes again. */
final class CheckDecoder {

  private static final Tag[] TAGS = Tag.values();
  private static final Relation[] RELATIONS = Relation.values();
  private static final SimpleType[] SIMPLE_TYPES = SimpleType.values();
  private static final Test.Quantifier[] QUANTIFIERS = Test.Quantifier.values();

  private final Input in;
  private final Map<String, Parameter> parameters;
  private final FactKind subjects;
  private final PathDecoder paths;

  CheckDecoder(Input in, Map<String, Parameter> parameters, FactModel model) {
    this.in = in;
    this.parameters = parameters;
    this.subjects = model.kind(in.text()).orElseThrow();
    this.paths = new PathDecoder(in, subjects);
  }

  Check check() {
    Optional<Condition> when = in.flag() ? Optional.of(condition()) : Optional.empty();
    Condition require = condition();
    Optional<Path> at = in.flag() ? Optional.of(paths.path()) : Optional.empty();
    List<Template.Part> parts = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      parts.add(part());
    }
    return new Check(subjects, when, require, at, new Template(parts));
  }

  private Condition condition() {
    String text = in.text();
    return switch (in.word(TAGS)) {
      case ALL -> new Condition.All(text, conditions());
      case ANY -> new Condition.Any(text, conditions());
      case NOT -> new Condition.Not(text, condition());
      case ATTESTED -> new Condition.Attested(text, in.text(), fresh());
      case ON_PATH -> onPath(text);
      default -> throw new IllegalStateException("no condition");
    };
  }

  private Optional<Operand> fresh() {
    return in.flag() ? Optional.of(operand()) : Optional.empty();
  }

  private List<Condition> conditions() {
    List<Condition> parts = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      parts.add(condition());
    }
    return parts;
  }

  private Condition onPath(String text) {
    Path path = paths.path();
    List<Test> tests = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      tests.add(test(path.type()));
    }
    return new Condition.OnPath(text, path, tests, perhaps(), perhaps());
  }

  private Optional<Boolean> perhaps() {
    return in.flag() ? Optional.of(in.flag()) : Optional.empty();
  }

  private Test test(FactType of) {
    String text = in.text();
    return switch (in.word(TAGS)) {
      case COMPARE -> new Test.Compare(text, in.word(RELATIONS), operand(), type());
      case MATCHES -> new Test.Matches(text, operand(), patterns());
      case AGE -> new Test.Age(text, bounds());
      case FRESH -> new Test.Fresh(text, operand());
      case READS_AS -> new Test.ReadsAs(text, in.word(SIMPLE_TYPES));
      case FITS -> new Test.Fits(text, DocumentSchema.of(in.text()));
      case QUANTIFIED -> new Test.Quantified(text, in.word(QUANTIFIERS), inside(of));
      case COUNT -> new Test.Count(text, where(of), bounds());
      case CONTAINS_ALL -> new Test.ContainsAll(text, operand(), type());
      case UNIQUE_BY -> new Test.UniqueBy(text, pathsInside(of));
      case PRESENT -> new Test.Present(text, in.flag());
      case NEGATED -> new Test.Negated(text, test(of));
      default -> throw new IllegalStateException("no test");
    };
  }

  private Optional<Condition> where(FactType list) {
    return in.flag() ? Optional.of(inside(list)) : Optional.empty();
  }

  private Condition inside(FactType list) {
    paths.enter(list);
    Condition condition = condition();
    paths.leave();
    return condition;
  }

  private List<Path> pathsInside(FactType list) {
    paths.enter(list);
    List<Path> all = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      all.add(paths.path());
    }
    paths.leave();
    return all;
  }

  private Map<Object, Pattern> patterns() {
    Map<Object, Pattern> patterns = new HashMap<>();
    for (int left = in.number(); left > 0; left--) {
      Object text = in.value();
      patterns.put(text, Pattern.compile((String) text, Pattern.DOTALL));
    }
    return patterns;
  }

  private List<Test.Bound> bounds() {
    List<Test.Bound> bounds = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      bounds.add(new Test.Bound(in.word(RELATIONS), operand()));
    }
    return bounds;
  }

  private Operand operand() {
    return switch (in.word(TAGS)) {
      case LITERAL -> new Operand.Literal(in.values());
      case TODAY -> new Operand.Today();
      case CHANGEABLE -> new Operand.Changeable(parameter());
      case REFERENCE -> new Operand.Reference(paths.path(), amount(), amount());
      default -> throw new IllegalStateException("no right side");
    };
  }

  private Parameter parameter() {
    return Optional.ofNullable(parameters.get(in.text())).orElseThrow();
  }

  private Optional<BigDecimal> amount() {
    return in.flag() ? Optional.of((BigDecimal) in.value()) : Optional.empty();
  }

  private ScalarType type() {
    return switch (in.word(TAGS)) {
      case SIMPLE -> in.word(SIMPLE_TYPES);
      case ENUMERATION -> new EnumerationType(in.texts());
      default -> throw new IllegalStateException("no type");
    };
  }

  private Template.Part part() {
    return switch (in.word(TAGS)) {
      case WORDS -> new Template.Words(in.text());
      case VALUE -> new Template.Value(paths.path());
      case CHANGEABLE -> new Template.Changeable(parameter());
      case SUBJECT -> new Template.Subject();
      case JUDGED_TIER -> new Template.JudgedTier();
      default -> throw new IllegalStateException("no part of a message");
    };
  }
}
