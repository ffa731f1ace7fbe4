package dev.prr.core.service.descriptor;

import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.document.Field;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A waiver that somebody still has to complete. What only people know is left empty, so that the
 * file is refused with the line of each gap and nothing is waived by a draft.
 *
 * @param subject of the finding
 * @param file of the finding
 */
public record WaiverDraft(
    String rule, String file, String subject, Optional<String> team, LocalDate today) {

  private static final String HEAD = "apiVersion: prr.dev/v1\nkind: Waivers\nwaivers:\n";

  /** How long a draft asks for: what is not mended in a month is looked at again. */
  private static final int DAYS = 30;

  /** A file with this one alone. */
  public String first() {
    return HEAD + entry(Set.of());
  }

  /**
   * What a file holds, with this one behind it.
   *
   * @return empty where that would change the meaning of what is there
   */
  public Optional<String> behind(String old, SourcePath path) {
    Optional<List<String>> before = ids(old, path);
    String text = old + (old.isEmpty() || old.endsWith("\n") ? "" : "\n");
    String whole = text + entry(new TreeSet<>(before.orElse(List.of())));
    Optional<List<String>> after = ids(whole, path);
    boolean whatWasThereStays =
        before.isPresent()
            && after.isPresent()
            && after.get().size() == before.get().size() + 1
            && after.get().subList(0, before.get().size()).equals(before.get());
    return whatWasThereStays ? Optional.of(whole) : Optional.empty();
  }

  private static Optional<List<String>> ids(String text, SourcePath path) {
    Documents documents = DocumentReader.read(new SourceText(path, text), Limits.DEFAULT);
    if (!documents.unread().isEmpty()
        || documents.read().size() != 1
        || !(documents.read().get(0).document() instanceof Document.Tree tree)) {
      return Optional.empty();
    }
    List<Field> waivers = WaiverFiles.in(tree.root());
    return Optional.of(waivers.stream().map(w -> w.at("id").text().ifKnown().orElse("")).toList());
  }

  /** One entry of the list. */
  public String entry(Set<String> taken) {
    return "  - id: "
        + id(taken)
        + "\n    rule: "
        + rule
        + "\n    scope: { file: "
        + quoted(file)
        + ", subject: "
        + quoted(subject)
        + " }\n    type: temporary # or false-positive, accepted-risk, not-applicable,"
        + " remediated-elsewhere\n    reason: # why the gap is accepted, in a sentence"
        + "\n    ticket: # where it is worked on\n    ownerTeam: "
        + team.map(WaiverDraft::quoted).orElse("# the team that answers for it")
        + "\n    approverRole: # the role that approved it, never a person\n    date: "
        + today
        + "\n    expires: "
        + today.plusDays(DAYS)
        + "\n";
  }

  private String id(Set<String> taken) {
    String id = rule;
    for (int n = 2; taken.contains(id); n++) {
      id = rule + "-" + n;
    }
    return id;
  }

  /** A double-quoted scalar, whatever the name holds. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
