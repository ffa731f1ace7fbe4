package dev.prr.core.report.reliability;

import dev.prr.core.review.reliability.Comparison;
import dev.prr.core.review.reliability.Word;
import dev.prr.core.review.reliability.statistic.RateRatio;

/** Comparisons in words, each with what it rests on. */
final class Verdicts {
  private Verdicts() {}

  /** How often things broke. */
  static String rate(Comparison comparison) {
    RateRatio rates = comparison.rates();
    String counts =
        rates.now().events()
            + " after "
            + rates.before().events()
            + (rates.before().events() == 0
                ? ""
                : ", ratio "
                    + Figures.number(rates.ratio())
                    + " (95 %: "
                    + Figures.numbers(rates.interval())
                    + ")")
            + ", p "
            + Figures.p(rates.pValue());
    return word(comparison.rate(), rates.noticeableCut()) + ": " + counts;
  }

  /** How long it took until users were fine again. */
  static String restore(Comparison comparison) {
    String p = comparison.restoreP().map(value -> ": p " + Figures.p(value)).orElse("");
    return word(comparison.restore(), comparison.noticeable()) + because(comparison) + p;
  }

  private static String because(Comparison comparison) {
    Comparison.Alike alike = comparison.alike();
    if (comparison.restore() != Word.DATA_INCOMPLETE) {
      return "";
    }
    return alike.isOpen()
        ? " (restored: " + then(alike.closedBefore(), alike.closedNow()) + ")"
        : " (start known: " + then(alike.startBefore(), alike.startNow()) + ")";
  }

  private static String then(double before, double now) {
    return Figures.percent(before) + " then, " + Figures.percent(now) + " now";
  }

  /** The word, and for noise what could have been noticed. */
  static String word(Word word, double noticeable) {
    return switch (word) {
      case IMPROVED -> "improved";
      case WORSE -> "worse";
      case NOT_DISTINGUISHABLE_FROM_NOISE ->
          "not distinguishable from noise ("
              + (noticeable >= 0.995
                  ? "no cut could have been noticed"
                  : "could have noticed a cut of at least " + Figures.percent(noticeable))
              + ")";
      case TOO_FEW_INCIDENTS -> "too few incidents";
      case DATA_INCOMPLETE -> "data incomplete";
    };
  }
}
