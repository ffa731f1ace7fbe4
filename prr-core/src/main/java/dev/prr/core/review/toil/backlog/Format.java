package dev.prr.core.review.toil.backlog;

import dev.prr.core.fact.Named;
import java.util.Map;

/** Who exported a backlog, and under which names the export holds what is taken. */
public enum Format implements Named {
  /** "Export CSV (all fields)" of Jira. */
  JIRA,
  /** {@code gh issue list --json number,title,labels,createdAt,updatedAt,closedAt,state}. */
  GITHUB,
  /** "Export as CSV" of GitLab. */
  GITLAB,
  /** Any table; every column that is taken has to be named. */
  CSV,
  /** Our own items.csv, kept from an earlier review. */
  ITEMS;

  private static final Map<Slot, String> OF_ITEMS =
      Map.ofEntries(
          Map.entry(Slot.KEY, "key"),
          Map.entry(Slot.TEAM, "team"),
          Map.entry(Slot.TITLE, "title"),
          Map.entry(Slot.CATEGORY, "category"),
          Map.entry(Slot.HOURS, "hours"),
          Map.entry(Slot.AUTOMATABLE, "automatable"),
          Map.entry(Slot.EFFORT, "effort"),
          Map.entry(Slot.LABELS, "labels"),
          Map.entry(Slot.CREATED, "created"),
          Map.entry(Slot.UPDATED, "updated"),
          Map.entry(Slot.CLOSED, "closed"),
          Map.entry(Slot.SERVICE, "services"));

  private static final Map<Slot, String> OF_JIRA =
      Map.ofEntries(
          Map.entry(Slot.KEY, "Issue key"),
          Map.entry(Slot.TITLE, "Summary"),
          Map.entry(Slot.TEAM, "Project key"),
          Map.entry(Slot.STATUS, "Status"),
          Map.entry(Slot.CREATED, "Created"),
          Map.entry(Slot.UPDATED, "Updated"),
          Map.entry(Slot.CLOSED, "Resolved"),
          Map.entry(Slot.LABELS, "Labels"),
          Map.entry(Slot.SERVICE, "Component/s"),
          Map.entry(Slot.HOURS, "Custom field (Toil hours)"),
          Map.entry(Slot.CATEGORY, "Custom field (Toil category)"),
          Map.entry(Slot.EFFORT, "Custom field (Effort)"));

  private static final Map<Slot, String> OF_GITHUB =
      Map.of(
          Slot.KEY, "number",
          Slot.TITLE, "title",
          Slot.STATUS, "state",
          Slot.CREATED, "createdAt",
          Slot.UPDATED, "updatedAt",
          Slot.CLOSED, "closedAt",
          Slot.LABELS, "labels");

  private static final Map<Slot, String> OF_GITLAB =
      Map.of(
          Slot.KEY, "Issue ID",
          Slot.TITLE, "Title",
          Slot.STATUS, "State",
          Slot.CREATED, "Created At (UTC)",
          Slot.UPDATED, "Updated At (UTC)",
          Slot.CLOSED, "Closed At (UTC)",
          Slot.LABELS, "Labels");

  Map<Slot, String> names() {
    return switch (this) {
      case JIRA -> OF_JIRA;
      case GITHUB -> OF_GITHUB;
      case GITLAB -> OF_GITLAB;
      case CSV -> Map.of();
      case ITEMS -> OF_ITEMS;
    };
  }

  boolean isTable() {
    return this != GITHUB;
  }
}
