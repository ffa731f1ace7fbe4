package dev.prr.core.artifact.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.CodeOwners;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.document.Document;
import dev.prr.core.source.SourcePath;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CodeOwnersRecognizerTest {

  private static final CodeOwnersRecognizer RECOGNIZER = new CodeOwnersRecognizer();

  private static List<String> entries(String text) {
    SourcePath path = new SourcePath("CODEOWNERS");
    List<Artifact> found = RECOGNIZER.recognize(new Document.Lines(path, text.lines().toList()));
    assertEquals(1, found.size());
    return ((CodeOwners) found.get(0))
        .entries().stream()
            .map(
                e ->
                    e.place().line()
                        + ":"
                        + e.place().column()
                        + " ["
                        + e.section()
                        + "] "
                        + e.pattern()
                        + " "
                        + e.owners())
            .toList();
  }

  @Test
  void blank_lines_and_comments_are_no_entries() {
    assertEquals(
        List.of("3:3 [] a/ [@x/y]", "4:1 [] #b [z@e.org]", "5:1 [] c d [@x/y]"),
        entries(
            """
            # all of it

              a/\t@x/y   # because
            \\#b z@e.org
            c\\ d @x/y
            """));
  }

  @Test
  void a_section_lends_its_owners_to_entries_without_any() {
    assertEquals(
        List.of(
            "1:1 [] * [@x/all]",
            "3:1 [docs] docs/ [@x/docs, @x/more]",
            "4:1 [docs] docs/api [@x/api]",
            "5:1 [docs] docs/gen []",
            "7:1 [two words] w []",
            "8:1 [two words] [ab].md [@x/md]"),
        entries(
            """
            * @x/all
            [Docs][2] @x/docs @x/more
            docs/
            docs/api @x/api
            !docs/gen
            ^[Two Words]
            w
            [ab].md @x/md
            """));
  }

  @Test
  void the_file_counts_only_where_code_hosts_look_for_it() {
    for (String path : List.of("CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS")) {
      assertTrue(RECOGNIZER.mayWant(new FileHint(new SourcePath(path), "")), path);
    }
    for (String path : List.of("OWNERS", "a/CODEOWNERS", "CODEOWNERS.md")) {
      assertFalse(RECOGNIZER.mayWant(new FileHint(new SourcePath(path), "")), path);
    }
  }

  @Test
  void odd_lines_do_no_harm() {
    assertEquals(
        List.of("1:1 [] [ []", "2:1 [] ^ []", "4:1 [] \\ []", "5:1 [] ! []"),
        entries("[\n^\n[]\n\\\n! \n"));
  }
}
