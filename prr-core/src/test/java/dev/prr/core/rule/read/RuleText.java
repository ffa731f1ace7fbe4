package dev.prr.core.rule.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.document.Node;
import dev.prr.core.rule.Rule;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.util.List;

/** Rules out of text, for tests. */
public final class RuleText {

  private static final String HEAD =
      """
      id: sample
      title: A sample
      why: It goes wrong without it.
      fix: Write it down.
      severity: { tier1: blocker, tier2: major }
      stage: launch
      """;

  private RuleText() {}

  public static Node yaml(String text) {
    Documents documents =
        DocumentReader.read(new SourceText(new SourcePath("rule.yaml"), text), Limits.DEFAULT);
    assertEquals(List.of(), documents.unread(), "the sample itself is broken");
    return ((Document.Tree) documents.read().get(0).document()).root();
  }

  /** A rule with only a kind and what it requires, at line 9, column 3. */
  public static String requiring(String kind, String require) {
    return HEAD + "message: It fails.\nfor: " + kind + "\nrequire:\n  " + require.indent(2).strip();
  }

  /** A rule with these keys behind the head, from line 7 on. */
  public static String with(String keys) {
    return HEAD + keys;
  }

  /** The rule, which must have no mistake. */
  public static Rule rule(String text) {
    RuleReader.Result result = RuleReader.read(yaml(text), "samples");
    assertEquals(List.of(), result.problems());
    return result.rule().orElseThrow();
  }

  /** Its mistakes as {@code line:column message}. */
  public static List<String> mistakes(String text) {
    return RuleReader.read(yaml(text), "samples").problems().stream()
        .map(problem -> problem.toString().substring("rule.yaml:".length()))
        .toList();
  }
}
