package dev.prr.core.service.descriptor;

import dev.prr.core.document.shape.Forms;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Named;
import dev.prr.core.service.Dependency;
import dev.prr.core.service.Service;
import dev.prr.core.service.Workload;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a first {@code prr.yaml} from the facts of a service that has none. What was found is
 * written or pointed at; what only the team can know stands there as a comment. A tier is never
 * guessed: while it is a comment the service is not ready.
 */
public final class DraftText {

  /** Words that some reader of YAML takes for a boolean or for nothing. */
  private static final Set<String> OTHER_WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private final StringBuilder text = new StringBuilder();

  private DraftText() {}

  /**
   * The text of the file.
   *
   * @param aliases other names under which artifacts speak of the service
   * @param sources folders it shares with other services, from where the file will lie
   * @param unrendered whether templates were left out that somebody has to render
   */
  public static String of(
      Service service, Collection<String> aliases, List<String> sources, boolean unrendered) {
    DraftText draft = new DraftText();
    draft.line("# A first description, written from what was found. Check every line of it.");
    draft.line("apiVersion: prr.dev/v1");
    draft.line("kind: Service");
    draft.metadata(service, aliases);
    draft.line("spec:");
    draft.standing(service);
    draft.folders(sources, unrendered);
    draft.reach(service);
    draft.dependencies(service.dependencies().items());
    return draft.text.toString();
  }

  private void metadata(Service service, Collection<String> aliases) {
    line("metadata:");
    line("  name: " + service.name().ifKnown().map(DraftText::quoted).orElse("service"));
    List<String> others = aliases.stream().filter(a -> Forms.LABEL.accepts(a)).toList();
    if (!others.isEmpty()) {
      line(
          "  aliases: ["
              + String.join(", ", others.stream().map(DraftText::quoted).toList())
              + "]");
    }
    stated(
        "  # team: ",
        service.team().map(DraftText::quoted),
        "payments",
        "Whose it is: one team, never a person.");
  }

  private void standing(Service service) {
    stated(
        "  # tier: ",
        service.tier().map(Named::id),
        "3",
        "How critical it is, from 1 (the most critical) to 4. It is not guessed: until it is"
            + " written, the service is judged by a default tier and is not ready.");
    stated(
        "  # stage: ",
        service.stage().map(Named::id),
        "launch",
        "How far it has come: early, launch or operate.");
    line("  role: " + service.role().map(Named::id).ifKnown().orElse("service"));
    Optional<Workload> workload = service.workloads().items().stream().findFirst();
    workload.ifPresentOrElse(
        w ->
            line(
                "  platform: kubernetes # workloads were found, the first in "
                    + quoted(w.place().path().value())),
        () -> {
          line("  # What it runs on: kubernetes, vm, serverless or none.");
          line("  # platform: kubernetes");
        });
  }

  private void folders(List<String> sources, boolean unrendered) {
    if (sources.isEmpty()) {
      line("  # Folders elsewhere with its manifests, rules and SLOs.");
      line("  # sources: [../checkout-deploy]");
    } else {
      line("  sources: [" + String.join(", ", sources) + "]");
    }
    if (unrendered) {
      line("  # Templates were left out. Render them before the run and name the folder here.");
      line("  # rendered: [target/rendered]");
    }
  }

  private void reach(Service service) {
    if (service.contactKind().isMissing()) {
      line("  # How the team is reached; a value that begins with # stands in quotes.");
      line("  # contact: { channel: \"#payments\" }");
    }
    if (!service.onCallBound().is(true)) {
      line("  # The on-call service that pages, as the paging tool names it.");
      line("  # onCall: Payments Checkout");
    }
  }

  private void dependencies(List<Dependency> found) {
    List<String> names =
        found.stream()
            .flatMap(dependency -> dependency.name().ifKnown().stream())
            .filter(name -> Forms.LABEL.accepts(name))
            .toList();
    line("  # What it needs while it runs. hard: it fails with it; soft: it goes on, degraded.");
    if (names.isEmpty()) {
      line("  # dependencies: none");
      return;
    }
    line("  dependencies:");
    for (String name : names) {
      line("    - name: " + quoted(name));
      line("      # criticality: hard");
    }
  }

  /** What the catalogue says is pointed at and not repeated; what nobody says is asked. */
  private void stated(String key, Fact<String> fact, String example, String question) {
    Optional<String> value = fact.ifKnown();
    if (value.isPresent()) {
      line(key + value.get() + " (read from " + quoted(fact.place().toString()) + ")");
    } else {
      line("  # " + question);
      line(key + example);
    }
  }

  private void line(String content) {
    text.append(content).append('\n');
  }

  /** Plain where YAML takes it for a text and nothing else; escaped where it could break out. */
  private static String quoted(String value) {
    boolean word =
        Forms.ID.accepts(value) && value.charAt(0) >= 'a' && !OTHER_WORDS.contains(value);
    if (word) {
      return value;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
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
