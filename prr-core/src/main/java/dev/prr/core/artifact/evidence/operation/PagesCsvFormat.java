package dev.prr.core.artifact.evidence.operation;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceFile.Stamp;
import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.artifact.evidence.EvidenceFormat;
import dev.prr.core.artifact.evidence.EvidenceText;
import dev.prr.core.artifact.evidence.Head;
import dev.prr.core.document.stream.StreamTrouble;
import dev.prr.core.fact.Numbers;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Pages for each shift of a team, as CSV: the column {@code pages}, and no other, is read. */
@AutoService(EvidenceFormat.class)
public final class PagesCsvFormat implements EvidenceFormat {

  private static final String COLUMN = "pages";

  @Override
  public boolean knows(Head head) {
    return head.isNamed(".csv") && columnIn(head.text().lines().findFirst().orElse("")).isPresent();
  }

  @Override
  public List<EvidenceFile> read(EvidenceText text) throws IOException, StreamTrouble {
    BufferedReader lines = new BufferedReader(text.reader());
    String header = lines.readLine();
    int column = columnIn(header == null ? "" : header).orElseThrow();
    List<Integer> pages = new ArrayList<>();
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        pages.add(pagesIn(line, column, number));
      }
      if (pages.size() > text.limits().evidenceItems()) {
        throw new StreamTrouble("It has too many lines; export one quarter.", number, 1);
      }
    }
    return List.of(
        text.says(EvidenceKind.PAGE_LOAD, "", Stamp.NONE, new EvidenceFile.Shifts(pages)));
  }

  private static int pagesIn(String line, int column, int number) throws StreamTrouble {
    String[] cells = line.split(",", -1);
    Optional<Integer> pages =
        column < cells.length
            ? Numbers.integer(plain(cells[column])).filter(n -> n >= 0)
            : Optional.empty();
    return pages.orElseThrow(
        () ->
            new StreamTrouble(
                "The column pages holds no whole number here; text with commas is not read.",
                number,
                1));
  }

  private static Optional<Integer> columnIn(String header) {
    String[] names = header.split(",", -1);
    for (int i = 0; i < names.length; i++) {
      if (plain(names[i]).toLowerCase(Locale.ROOT).equals(COLUMN)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static String plain(String cell) {
    return cell.replace("\"", "").strip();
  }
}
