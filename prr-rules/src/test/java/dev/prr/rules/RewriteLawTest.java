package dev.prr.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.document.Node;
import dev.prr.core.evaluate.RuleResult;
import dev.prr.core.rule.Rule;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Law 8: writing the same thing in another way never changes what a rule says of it. */
final class RewriteLawTest {

  private static final String TEMPLATES = "/templates/";

  @TestFactory
  Stream<DynamicTest> comments_change_nothing() {
    return rewritten(yaml(text -> "# A note.\n" + text + "\n# Another note.\n"));
  }

  @TestFactory
  Stream<DynamicTest> lines_that_end_as_on_windows_change_nothing() {
    return rewritten(everyFile(text -> text.replace("\n", "\r\n")));
  }

  @TestFactory
  Stream<DynamicTest> a_byte_order_mark_changes_nothing() {
    return rewritten(yaml(text -> "\uFEFF" + text));
  }

  @TestFactory
  Stream<DynamicTest> json_changes_nothing() {
    return rewritten(documents(Json::of));
  }

  @TestFactory
  Stream<DynamicTest> the_order_of_keys_changes_nothing() {
    return rewritten(documents(Json::reversed));
  }

  @TestFactory
  Stream<DynamicTest> manifests_joined_in_one_file_change_nothing() {
    return rewritten(RewriteLawTest::joined);
  }

  private static Stream<DynamicTest> rewritten(UnaryOperator<SortedMap<String, String>> rewrite) {
    return Laws.forEachRule(
        folder -> {
          Rule rule = Bench.rule(folder);
          for (Example example : folder.examples()) {
            SortedMap<String, String> files = rewrite.apply(example.files());
            if (files.equals(example.files())) {
              continue;
            }
            RuleResult now = Bench.judge(rule, Trees.serviceOf(example.with(files)));
            assertEquals(example.kind().outcome, now.outcome(), example + ": " + now.reason());
            assertEquals(
                example.expected().size(), now.findings().size(), "findings of " + example);
          }
        });
  }

  private static UnaryOperator<SortedMap<String, String>> everyFile(UnaryOperator<String> rewrite) {
    return files -> {
      SortedMap<String, String> others = new TreeMap<>(files);
      others.replaceAll((path, text) -> rewrite.apply(text));
      return others;
    };
  }

  private static UnaryOperator<SortedMap<String, String>> yaml(UnaryOperator<String> rewrite) {
    return files -> {
      SortedMap<String, String> others = new TreeMap<>(files);
      others.replaceAll((path, text) -> isYaml(path) ? rewrite.apply(text) : text);
      return others;
    };
  }

  private static UnaryOperator<SortedMap<String, String>> documents(Function<Node, String> write) {
    return files -> {
      SortedMap<String, String> others = new TreeMap<>(files);
      others.replaceAll((path, text) -> isYaml(path) ? written(path, text, write) : text);
      return others;
    };
  }

  /** A file that cannot be read is left as it is. */
  private static String written(String path, String text, Function<Node, String> write) {
    Documents documents =
        DocumentReader.read(new SourceText(new SourcePath(path), text), Limits.DEFAULT);
    return documents.unread().isEmpty()
        ? documents.read().stream()
            .map(read -> write.apply(((Document.Tree) read.document()).root()))
            .collect(Collectors.joining("\n---\n"))
        : text;
  }

  /** Kubernetes objects are read from any file; those of a folder are put into one. */
  private static SortedMap<String, String> joined(SortedMap<String, String> files) {
    SortedMap<String, String> others = new TreeMap<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      boolean manifest = isYaml(file.getKey()) && file.getKey().startsWith("deploy/");
      others.merge(
          manifest ? "deploy/all.yaml" : file.getKey(),
          file.getValue(),
          (one, other) -> one + "---\n" + other);
    }
    return others;
  }

  private static boolean isYaml(String path) {
    return path.endsWith(".yaml")
        && !("/" + path).contains(TEMPLATES)
        && !path.endsWith("Chart.yaml");
  }
}
