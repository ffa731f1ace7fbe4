package dev.prr.core.rule.compiled;

import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Rollout;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.check.Parameter;
import java.time.Duration;
import java.time.LocalDate;

/** Writes what {@link RuleDecoder} reads. */
final class RuleEncoder {

  private final Output out;

  RuleEncoder(Output out) {
    this.out = out;
  }

  void rule(Rule rule) {
    mustHave(rule.mustHave());
    out.all(rule.parameters().values(), this::parameter);
    new CheckEncoder(out).check(rule.check());
  }

  private void mustHave(MustHave rule) {
    out.text(rule.id());
    out.all(rule.catalogue(), out::text);
    out.text(rule.group());
    out.all(rule.profiles(), out::text);
    out.text(rule.title());
    out.text(rule.why());
    out.text(rule.fix());
    out.all(rule.falsePositives(), out::text);
    out.all(
        rule.severity().entrySet(),
        entry -> {
          out.word(entry.getKey());
          out.word(entry.getValue());
        });
    out.all(rule.audience().roles(), out::word);
    out.all(rule.audience().advisoryFor(), out::word);
    out.word(rule.stage());
    rollout(rule.rollout());
    out.flag(rule.waivable().allowed());
    out.optional(rule.waivable().longest().map(Duration::toString), out::text);
    out.all(rule.sources(), out::text);
    out.all(rule.formerly(), out::text);
  }

  private void rollout(Rollout rollout) {
    out.optional(rollout.warnsFrom().map(LocalDate::toString), out::text);
    out.optional(rollout.blocksFrom().map(LocalDate::toString), out::text);
    out.optional(rollout.graceForNewServices().map(Duration::toString), out::text);
  }

  private void parameter(Parameter parameter) {
    out.text(parameter.name());
    out.word(parameter.type());
    out.flag(parameter.isList());
    out.all(
        parameter.values().entrySet(),
        entry -> {
          out.word(entry.getKey());
          out.all(entry.getValue(), out::value);
        });
  }
}
