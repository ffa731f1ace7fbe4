package dev.prr.core.review.reliability.source;

/**
 * A row that is left out.
 *
 * @param file as import.yaml names it
 * @param line where it is written
 * @param reason one sentence: what it is and what to do; holds nothing of the row
 */
public record Rejected(String file, int line, String reason) implements Comparable<Rejected> {

  @Override
  public int compareTo(Rejected other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }
}
