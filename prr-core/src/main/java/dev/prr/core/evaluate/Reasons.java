package dev.prr.core.evaluate;

import dev.prr.core.fact.Gap;
import dev.prr.core.rule.Rule;
import dev.prr.core.service.Role;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import java.util.List;

/** One sentence for what an outcome is due to. */
final class Reasons {

  private Reasons() {}

  static String notAskedOf(Role role) {
    return "Not asked of the role " + role.id() + ".";
  }

  static String notAskedFor(Tier tier) {
    return "Not asked for at tier " + tier.id() + ".";
  }

  static String notDue(Rule rule, Stage stage) {
    return "Due from stage " + rule.mustHave().stage().id() + " on; here it is " + stage.id() + ".";
  }

  static String failed(String kind, int failed, int judged) {
    return kind.equals("service")
        ? "It does not hold."
        : "It does not hold for " + failed + " of " + judged + " (" + kind + ").";
  }

  static String unknown(List<Gap> gaps) {
    String first = gaps.isEmpty() ? "It could not be known." : gaps.get(0).detail();
    return gaps.size() < 2 ? first : first + " (" + (gaps.size() - 1) + " more reasons)";
  }

  static String passed(String kind, int passed, int judged) {
    if (kind.equals("service")) {
      return "It holds.";
    }
    return passed == judged
        ? "It holds for all " + judged + " (" + kind + ")."
        : "It holds for all " + passed + " it applies to, of " + judged + " (" + kind + ").";
  }

  static String notApplicable(String kind, int judged) {
    if (judged == 0) {
      return "There is none (" + kind + ").";
    }
    return kind.equals("service")
        ? "It does not apply to this service."
        : "It applies to none of the " + judged + " (" + kind + ").";
  }
}
