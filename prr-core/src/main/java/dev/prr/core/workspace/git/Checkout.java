package dev.prr.core.workspace.git;

import dev.prr.core.fact.Fact;
import dev.prr.core.source.Location;
import java.time.LocalDate;

/** What the version control of a tree tells beyond its files. */
public interface Checkout {

  /** What is asked for. */
  enum Content {
    /** Prose: Markdown, AsciiDoc, reStructuredText, and everything in {@code docs}. */
    DOCS,
    /** Prose that its path calls a runbook. */
    RUNBOOKS,
    /** Source files of the usual languages. */
    CODE
  }

  /** Nobody to ask. */
  Checkout NONE =
      new Checkout() {
        @Override
        public Fact<LocalDate> lastChange(String folder, Content content, Location place) {
          return GitCheckout.noHistory(place);
        }

        @Override
        public Fact<String> repository(Location place) {
          return GitCheckout.noRemote(place);
        }
      };

  /**
   * The UTC day of the last commit that changed such a file.
   *
   * @param folder relative to the tree
   * @param place where a finding would point
   * @return missing where no commit ever did
   */
  Fact<LocalDate> lastChange(String folder, Content content, Location place);

  /** The path of the repository on its host, {@code payments/checkout}. */
  Fact<String> repository(Location place);
}
