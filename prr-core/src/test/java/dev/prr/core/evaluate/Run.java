package dev.prr.core.evaluate;

import dev.prr.core.rule.Rule;
import dev.prr.core.rule.read.RuleText;
import dev.prr.core.service.JudgedAs;
import dev.prr.core.service.Role;
import dev.prr.core.service.Service;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.workspace.Limits;
import java.time.LocalDate;

/** Runs rules in tests, at tier 1 and stage launch on one fixed day. */
final class Run {

  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private Run() {}

  static RuleResult judge(Rule rule, Service service) {
    return new Evaluator(Limits.DEFAULT)
        .judge(rule, service, new JudgedAs(Tier.TIER1, Stage.LAUNCH, Role.SERVICE), TODAY);
  }

  static RuleResult judge(String kind, String require, Service service) {
    return judge(RuleText.rule(RuleText.requiring(kind, require)), service);
  }

  static Outcome outcome(String kind, String require, Service service) {
    return judge(kind, require, service).outcome();
  }
}
