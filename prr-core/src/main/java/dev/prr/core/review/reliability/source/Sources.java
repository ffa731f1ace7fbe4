package dev.prr.core.review.reliability.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All formats that incidents are read from. */
public final class Sources {

  private static final List<IncidentSource> ALL =
      List.of(
          new DatadogSource(),
          new GithubSource(),
          new GitlabSource(),
          Tables.gitlab(),
          new GoogleCloudSource(),
          new IncidentIoSource(),
          Tables.own(),
          Tables.jira(),
          new OpsgenieSource(),
          new PagerDutySource(),
          Tables.pagerDuty(),
          new StatuspageSource());

  /** The format of a table whose columns import.yaml names. */
  public static final String MAPPED = "csv";

  private Sources() {}

  /** Their words in import.yaml. */
  public static List<String> formats() {
    return Stream.concat(ALL.stream().map(IncidentSource::format), Stream.of(MAPPED))
        .sorted()
        .toList();
  }

  /** Whether a pattern gives a day and a time. */
  public static boolean readsTimes(String pattern) {
    return Timestamps.isPattern(pattern);
  }

  static Optional<IncidentSource> of(String format, Map<String, Slot> columns) {
    return format.equals(MAPPED)
        ? Optional.of(Tables.mapped(columns))
        : ALL.stream().filter(source -> source.format().equals(format)).findFirst();
  }
}
