package dev.prr.core.report.organization;

import dev.prr.core.report.html.Verdicts;
import dev.prr.core.review.overview.Maturity;
import dev.prr.core.review.overview.Standing;
import dev.prr.core.rule.MustHave;
import java.util.Locale;

/** Words that several pages use. */
final class Text {

  private Text() {}

  /** {@code 1 service}, {@code 2 services}. */
  static String count(long number, String thing) {
    return String.format(Locale.ROOT, "%,d %s", number, thing + (number == 1 ? "" : "s"));
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String tier(Standing standing) {
    return standing.tier().map(tier -> tier.id()).orElse("not known");
  }

  static String stage(Standing standing) {
    return standing.stage().map(stage -> stage.id()).orElse("not known");
  }

  static String level(Maturity maturity) {
    return maturity.level().orElse(maturity.next().isPresent() ? "none yet" : "not known");
  }

  static String verdict(Standing standing) {
    return Verdicts.word(standing.verdict());
  }

  static String catalogue(MustHave rule) {
    return String.join(", ", rule.catalogue());
  }
}
