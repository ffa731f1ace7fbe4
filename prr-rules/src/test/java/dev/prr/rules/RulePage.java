package dev.prr.rules;

import dev.prr.core.document.Mapping;
import dev.prr.core.evaluate.Finding;
import dev.prr.core.rule.Audience;
import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Severity;
import dev.prr.core.rule.check.Check;
import dev.prr.core.service.Role;
import dev.prr.core.service.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The documentation page of a rule, made of its {@code rule.yaml} and its first examples. */
final class RulePage {

  private static final String MADE =
      "<!-- Generated from the rule and its examples; change those and generate it anew. -->";
  private static final List<String> CHECK = List.of("for", "when", "params", "require");

  private final RuleFolder folder;
  private final MustHave mustHave;

  RulePage(RuleFolder folder) {
    this.folder = folder;
    this.mustHave = Bench.rule(folder).mustHave();
  }

  String markdown() {
    List<String> parts = new ArrayList<>();
    parts.add(MADE);
    parts.add("# " + mustHave.title());
    parts.add("`" + mustHave.id() + "` · " + String.join(", ", mustHave.catalogue()) + where());
    parts.add("**Why.** " + mustHave.why());
    parts.add("**Fix.** " + mustHave.fix());
    parts.add(severities());
    if (!mustHave.audience().equals(Audience.EVERYBODY)) {
      parts.add(audience());
    }
    parts.add("## What is checked");
    parts.add(fenced("yaml", check()));
    parts.add("## What is looked at");
    Check check = Bench.rule(folder).check();
    parts.add("Each " + check.subjects().name() + " of the service.");
    parts.add(bullets(LookedAt.by(check)));
    if (!mustHave.falsePositives().isEmpty()) {
      parts.add("## Known false positives");
      parts.add(bullets(mustHave.falsePositives()));
    }
    first(Example.Kind.PASS)
        .ifPresent(example -> example("An example that passes", example, parts));
    first(Example.Kind.FAIL).ifPresent(example -> example("An example that fails", example, parts));
    if (!mustHave.sources().isEmpty()) {
      parts.add("## Sources");
      parts.add(bullets(mustHave.sources()));
    }
    return String.join("\n\n", parts) + "\n";
  }

  private static String bullets(List<String> lines) {
    return lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
  }

  private String where() {
    String profiles = String.join(", ", mustHave.profiles());
    return " · group " + mustHave.group() + (profiles.isEmpty() ? "" : " · profile " + profiles);
  }

  private String severities() {
    String head = "| tier 1 | tier 2 | tier 3 | tier 4 | due from |\n|---|---|---|---|---|\n| ";
    List<String> cells = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      cells.add(mustHave.severityFor(tier).map(Severity::id).orElse("not asked"));
    }
    cells.add(mustHave.stage().id());
    return head + String.join(" | ", cells) + " |";
  }

  private String audience() {
    Audience audience = mustHave.audience();
    String asked =
        audience.roles().equals(Audience.EVERYBODY.roles())
            ? "Asked of every role."
            : "Asked of the roles " + words(audience.roles()) + ".";
    return audience.advisoryFor().isEmpty()
        ? asked
        : asked + " For " + words(audience.advisoryFor()) + " a failure is never more than a note.";
  }

  private static String words(Set<Role> roles) {
    return roles.stream().map(Role::id).collect(Collectors.joining(", "));
  }

  /** The lines of the rule that say what is looked at, as they are written. */
  private String check() {
    Mapping tree = Bench.tree(folder);
    List<String> lines = RuleFolder.read(folder.yaml()).lines().toList();
    StringBuilder check = new StringBuilder();
    for (int i = 0; i < tree.entries().size(); i++) {
      Mapping.Entry entry = tree.entries().get(i);
      if (CHECK.contains(entry.key().text())) {
        boolean last = i + 1 == tree.entries().size();
        int end = last ? lines.size() : tree.entries().get(i + 1).key().line() - 1;
        lines.subList(entry.key().line() - 1, end).forEach(l -> check.append(l).append('\n'));
      }
    }
    return check.toString();
  }

  /** The first by name that is no near miss: those are for us, not for readers. */
  private Optional<Example> first(Example.Kind kind) {
    return folder.examples(kind).stream().filter(e -> !e.isNearMiss()).findFirst();
  }

  private void example(String title, Example example, List<String> parts) {
    parts.add("## " + title);
    for (Map.Entry<String, String> file : example.files().entrySet()) {
      boolean supplied = file.getValue().equals(Example.DEFAULT_DESCRIPTOR);
      if (!supplied) {
        parts.add("`" + file.getKey() + "`");
        parts.add(fenced(language(file.getKey()), Marks.without(file.getValue())));
      }
    }
    List<Finding> findings = Bench.judge(Bench.rule(folder), example).findings();
    if (!findings.isEmpty()) {
      parts.add(
          findings.stream()
              .map(finding -> finding.place() + "  " + finding.message())
              .collect(Collectors.joining("\n", "```text\n", "\n```")));
    }
  }

  private static String fenced(String language, String text) {
    return "````" + language + "\n" + text + (text.endsWith("\n") ? "" : "\n") + "````";
  }

  private static String language(String path) {
    return path.endsWith(".md") ? "markdown" : path.endsWith(".yaml") ? "yaml" : "text";
  }
}
