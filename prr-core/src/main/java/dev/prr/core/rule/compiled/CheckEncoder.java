package dev.prr.core.rule.compiled;

import dev.prr.core.fact.type.EnumerationType;
import dev.prr.core.fact.type.ScalarType;
import dev.prr.core.fact.type.SimpleType;
import dev.prr.core.rule.check.Check;
import dev.prr.core.rule.check.Condition;
import dev.prr.core.rule.check.Operand;
import dev.prr.core.rule.check.Path;
import dev.prr.core.rule.check.Template;
import dev.prr.core.rule.check.Test;

/** Writes what {@link CheckDecoder} reads. */
final class CheckEncoder {

  private final Output out;

  CheckEncoder(Output out) {
    this.out = out;
  }

  void check(Check check) {
    out.text(check.subjects().name());
    out.optional(check.when(), this::condition);
    condition(check.require());
    out.optional(check.at(), this::path);
    out.all(check.message().parts(), this::part);
  }

  private void condition(Condition condition) {
    out.text(condition.text());
    if (condition instanceof Condition.All all) {
      out.word(Tag.ALL);
      out.all(all.parts(), this::condition);
    } else if (condition instanceof Condition.Any any) {
      out.word(Tag.ANY);
      out.all(any.parts(), this::condition);
    } else if (condition instanceof Condition.Not not) {
      out.word(Tag.NOT);
      condition(not.part());
    } else if (condition instanceof Condition.Attested attested) {
      out.word(Tag.ATTESTED);
      out.text(attested.id());
      out.optional(attested.fresh(), this::operand);
    } else {
      out.word(Tag.ON_PATH);
      onPath((Condition.OnPath) condition);
    }
  }

  private void onPath(Condition.OnPath condition) {
    path(condition.path());
    out.all(condition.tests(), this::test);
    out.optional(condition.ifMissing(), out::flag);
    out.optional(condition.ifEmpty(), out::flag);
  }

  private void test(Test test) {
    out.text(test.text());
    if (test instanceof Test.OfValue ofValue) {
      test(ofValue);
    } else if (test instanceof Test.OfList ofList) {
      test(ofList);
    } else if (test instanceof Test.Present present) {
      out.word(Tag.PRESENT);
      out.flag(present.expected());
    } else {
      out.word(Tag.NEGATED);
      test(((Test.Negated) test).test());
    }
  }

  private void test(Test.OfValue test) {
    if (test instanceof Test.Compare compare) {
      out.word(Tag.COMPARE);
      out.word(compare.relation());
      operand(compare.right());
      type(compare.type());
    } else if (test instanceof Test.Matches matches) {
      out.word(Tag.MATCHES);
      operand(matches.right());
      out.all(matches.patterns().keySet().stream().sorted().toList(), out::value);
    } else if (test instanceof Test.Age age) {
      out.word(Tag.AGE);
      out.all(age.bounds(), this::bound);
    } else if (test instanceof Test.Fresh fresh) {
      out.word(Tag.FRESH);
      operand(fresh.limit());
    } else if (test instanceof Test.Fits fits) {
      out.word(Tag.FITS);
      out.text(fits.schema().text());
    } else {
      out.word(Tag.READS_AS);
      out.word(((Test.ReadsAs) test).type());
    }
  }

  private void test(Test.OfList test) {
    if (test instanceof Test.Quantified quantified) {
      out.word(Tag.QUANTIFIED);
      out.word(quantified.quantifier());
      condition(quantified.condition());
    } else if (test instanceof Test.Count count) {
      out.word(Tag.COUNT);
      out.optional(count.where(), this::condition);
      out.all(count.bounds(), this::bound);
    } else if (test instanceof Test.ContainsAll contains) {
      out.word(Tag.CONTAINS_ALL);
      operand(contains.right());
      type(contains.type());
    } else {
      out.word(Tag.UNIQUE_BY);
      out.all(((Test.UniqueBy) test).paths(), this::path);
    }
  }

  private void bound(Test.Bound bound) {
    out.word(bound.relation());
    operand(bound.right());
  }

  private void operand(Operand operand) {
    if (operand instanceof Operand.Literal literal) {
      out.word(Tag.LITERAL);
      out.all(literal.values(), out::value);
    } else if (operand instanceof Operand.Today) {
      out.word(Tag.TODAY);
    } else if (operand instanceof Operand.Changeable changeable) {
      out.word(Tag.CHANGEABLE);
      out.text(changeable.parameter().name());
    } else {
      Operand.Reference reference = (Operand.Reference) operand;
      out.word(Tag.REFERENCE);
      path(reference.path());
      out.optional(reference.times(), out::value);
      out.optional(reference.plus(), out::value);
    }
  }

  private void type(ScalarType type) {
    if (type instanceof SimpleType simple) {
      out.word(Tag.SIMPLE);
      out.word(simple);
    } else {
      out.word(Tag.ENUMERATION);
      out.all(((EnumerationType) type).words(), out::text);
    }
  }

  private void path(Path path) {
    out.text(path.text());
    out.flag(path.mayBeMissing());
    out.flag(path.isOutward());
    out.all(path.steps(), this::step);
  }

  private void step(Path.Step step) {
    if (step instanceof Path.Up up) {
      out.word(Tag.UP);
      out.number(up.levels());
    } else if (step instanceof Path.Member member) {
      out.word(Tag.MEMBER);
      out.text(member.field().name());
    } else if (step instanceof Path.Name name) {
      out.word(Tag.NAME);
      out.text(name.name());
    } else if (step instanceof Path.Key key) {
      out.word(Tag.KEY);
      out.text(key.key());
    } else {
      out.word(Tag.VALUE);
    }
  }

  private void part(Template.Part part) {
    if (part instanceof Template.Words words) {
      out.word(Tag.WORDS);
      out.text(words.text());
    } else if (part instanceof Template.Value value) {
      out.word(Tag.VALUE);
      path(value.path());
    } else if (part instanceof Template.Changeable changeable) {
      out.word(Tag.CHANGEABLE);
      out.text(changeable.parameter().name());
    } else if (part instanceof Template.JudgedTier) {
      out.word(Tag.JUDGED_TIER);
    } else {
      out.word(Tag.SUBJECT);
    }
  }
}
