package dev.prr.core.report.reliability;

import dev.prr.core.review.reliability.ReliabilityReview;
import dev.prr.core.review.reliability.UnitReview;
import dev.prr.core.review.reliability.incident.Incident;
import dev.prr.core.text.MarkdownText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The page of one team, for the team itself: the same figures, and every incident with its times.
 */
public final class TeamMarkdown {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

  private TeamMarkdown() {}

  /** The text of the file. */
  public static String of(ReliabilityReview review, UnitReview team) {
    StringBuilder text = new StringBuilder();
    text.append("# ")
        .append(MarkdownText.of(team.unit().id()))
        .append(": reliability ")
        .append(review.period())
        .append("\n\nFor the team alone: exact times stay inside it.\n\n")
        .append(UnitMarkdown.figures(team))
        .append(UnitMarkdown.words(team))
        .append(UnitMarkdown.trend(team))
        .append("## Reasons and actions\n\n")
        .append(
            UnitMarkdown.decided(
                Optional.ofNullable(review.decided().get(team.unit().id())), review.today()))
        .append("## Incidents of the quarter\n\n");
    if (team.now().incidents().isEmpty()) {
      return text.append("None.\n").toString();
    }
    text.append(
        MarkdownTable.head(
            "began (UTC)", "severity", "services", "restored after", "cause", "key", "title"));
    team.now().incidents().forEach(incident -> text.append(row(incident)));
    return text.toString();
  }

  private static String row(Incident incident) {
    return MarkdownTable.row(
        minute(incident.times().began()) + (incident.times().startIsKnown() ? "" : " (opened)"),
        incident.severity().id(),
        String.join(", ", incident.services()),
        incident.times().timeToRestore().map(TeamMarkdown::length).orElse("open"),
        incident.cause().map(cause -> cause.id()).orElse(""),
        incident.key().substring(0, 8),
        incident.title().orElse(""));
  }

  /** A minute of UTC. */
  public static String minute(Instant instant) {
    return MINUTE.format(instant);
  }

  /** A length of time. */
  public static String length(Duration duration) {
    return Figures.minutes(duration.toSeconds() / 60.0);
  }
}
