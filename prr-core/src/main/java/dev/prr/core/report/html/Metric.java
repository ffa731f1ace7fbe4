package dev.prr.core.report.html;

/**
 * One number that matters, with what it counts.
 *
 * @param value as it is read, with its unit
 * @param note what to hold against it; may be empty
 */
public record Metric(String label, String value, String note, Tone tone) {

  public static Metric of(String label, String value) {
    return new Metric(label, value, "", Tone.QUIET);
  }

  public static Metric of(String label, long value) {
    return of(label, Long.toString(value));
  }

  public Metric with(String otherNote) {
    return new Metric(label, value, otherNote, tone);
  }

  public Metric as(Tone other) {
    return new Metric(label, value, note, other);
  }
}
