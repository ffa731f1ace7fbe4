package dev.prr.core.review.toil;

import dev.prr.core.source.Location;

/** Something to look at in a file that people wrote: what it says is not so any more. */
public record Note(Location place, String sentence) implements Comparable<Note> {

  @Override
  public int compareTo(Note other) {
    int order = place.compareTo(other.place);
    return order != 0 ? order : sentence.compareTo(other.sentence);
  }
}
