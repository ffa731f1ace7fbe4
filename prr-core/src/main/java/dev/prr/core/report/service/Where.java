package dev.prr.core.report.service;

import dev.prr.core.report.html.Cell;
import java.util.Optional;

/**
 * A place in the judged files.
 *
 * @param text file, line and column
 * @param href its page at the repository's host, where that is known
 */
public record Where(String text, Optional<String> href) {

  Cell cell() {
    Cell cell = Cell.code(text);
    return href.map(cell::to).orElse(cell);
  }
}
