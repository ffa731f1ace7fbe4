package dev.prr.core.artifact.routing;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.AlertRouting;
import dev.prr.core.artifact.AlertRouting.Kind;
import dev.prr.core.artifact.AlertRouting.Receiver;
import dev.prr.core.artifact.AlertRouting.Route;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.PackedRecognizer;
import dev.prr.core.artifact.Recognizer;
import dev.prr.core.artifact.Trees;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import java.util.List;
import java.util.stream.Stream;

/**
 * The contact points and notification policies that Grafana is provisioned with (Grafana
 * documentation, "Use configuration files to provision alerting resources"), in one file or in two.
 */
@AutoService(Recognizer.class)
public final class GrafanaRoutingRecognizer implements PackedRecognizer {

  @Override
  public boolean mayWant(FileHint hint) {
    return hint.mayHoldTree()
        && hint.mentions("apiVersion")
        && (hint.mentions("contactPoints")
            || (hint.mentions("policies") && hint.mentions("receiver")));
  }

  @Override
  public List<Artifact> recognize(Document document) {
    return Trees.things(document).stream()
        .map(root -> Field.of(root, Dialect.CORE))
        .filter(file -> file.at("apiVersion").text().is("1"))
        .flatMap(GrafanaRoutingRecognizer::routings)
        .toList();
  }

  private static Stream<Artifact> routings(Field file) {
    List<Receiver> receivers =
        file.at("contactPoints").items().stream().map(GrafanaRoutingRecognizer::receiver).toList();
    List<Field> policies = file.at("policies").items();
    if (policies.isEmpty()) {
      return receivers.isEmpty()
          ? Stream.empty()
          : Stream.of(routing(Fact.missing(file.place()), receivers, file));
    }
    Routes routes = Routes.spelled(Spelling.SNAKE);
    return policies.stream().map(policy -> routing(routes.root(policy), receivers, policy));
  }

  private static Artifact routing(Fact<Route> root, List<Receiver> receivers, Field at) {
    return new AlertRouting(
        Kind.GRAFANA, root, receivers, Fact.missing(at.place()), List.of(), false, at.place());
  }

  private static Receiver receiver(Field contactPoint) {
    return new Receiver(
        contactPoint.at("name").text(),
        contactPoint.at("receivers").items().stream().map(Integrations::ofGrafana).toList(),
        contactPoint.place());
  }
}
