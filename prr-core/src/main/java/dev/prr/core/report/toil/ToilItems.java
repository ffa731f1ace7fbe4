package dev.prr.core.report.toil;

import dev.prr.core.fact.Numbers;
import dev.prr.core.review.toil.TeamToil;
import dev.prr.core.review.toil.ToilReview;
import dev.prr.core.review.toil.item.Item;
import dev.prr.core.text.Csv;
import java.util.Comparator;
import java.util.List;

/** The open items as {@code items.csv}: what is kept in place of the exports, which hold names. */
final class ToilItems {

  private ToilItems() {}

  static String of(ToilReview review) {
    StringBuilder csv = new StringBuilder();
    csv.append(
        Csv.row(
            List.of(
                "key",
                "team",
                "title",
                "category",
                "hours",
                "automatable",
                "effort",
                "labels",
                "created",
                "updated",
                "closed",
                "services")));
    for (TeamToil team : review.teams()) {
      team.open().stream().sorted(Comparator.comparing(Item::id)).forEach(i -> csv.append(row(i)));
    }
    return csv.toString();
  }

  private static String row(Item item) {
    return Csv.row(
        List.of(
            item.key(),
            item.team(),
            item.title(),
            item.category().id(),
            item.hours().map(Numbers::print).orElse(""),
            item.automatable().map(yes -> yes ? "yes" : "no").orElse(""),
            item.effort().map(effort -> effort.id()).orElse(""),
            item.helpWanted() ? "help-wanted" : "",
            item.created().map(Object::toString).orElse(""),
            item.updated().map(Object::toString).orElse(""),
            item.closed().map(Object::toString).orElse(""),
            String.join(" ", item.services())));
  }
}
