package dev.prr.core.report.toil;

import dev.prr.core.fact.Numbers;
import dev.prr.core.review.toil.Commonality;
import dev.prr.core.review.toil.Note;
import dev.prr.core.review.toil.ToilReview;
import dev.prr.core.text.Escaper;
import java.util.ArrayList;
import java.util.List;

/** The review in a few lines for the console. */
public final class ToilText {

  private static final int TOP = 10;

  private ToilText() {}

  /** Lines parted by {@code \n}, safe for a console. */
  public static String of(ToilReview review) {
    List<String> lines = new ArrayList<>();
    lines.add("toil review " + review.period() + " of " + review.organization());
    lines.add(ToilWords.summary(review));
    for (Commonality c : review.commonalities().stream().limit(TOP).toList()) {
      lines.add(
          "  "
              + c.title()
              + ": "
              + String.join(", ", c.teams())
              + ", "
              + Numbers.print(c.hours())
              + " hours a month");
    }
    for (Note note : review.notes()) {
      lines.add(note.place() + "  " + note.sentence());
    }
    review.left().stream()
        .limit(TOP)
        .forEach(left -> lines.add("left out  " + left.place() + "  " + left.why()));
    if (review.left().size() > TOP) {
      lines.add("left out  " + (review.left().size() - TOP) + " more, see review.json");
    }
    return String.join("\n", lines.stream().map(Escaper::console).map(Escaper::line).toList());
  }
}
