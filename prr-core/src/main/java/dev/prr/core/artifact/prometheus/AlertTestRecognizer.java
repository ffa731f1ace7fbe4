package dev.prr.core.artifact.prometheus;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.AlertTest;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.Recognizer;
import dev.prr.core.artifact.Trees;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import java.util.List;

/**
 * Unit tests of alerts (Prometheus documentation, "Unit testing for rules"; vmalert-tool takes the
 * same form). They quote alerts and define none.
 */
@AutoService(Recognizer.class)
public final class AlertTestRecognizer implements Recognizer {

  @Override
  public boolean mayWant(FileHint hint) {
    return hint.mayHoldTree() && hint.mentions("tests") && hint.mentions("alert_rule_test");
  }

  @Override
  public List<Artifact> recognize(Document document) {
    return Trees.things(document).stream()
        .map(root -> Field.of(root, Dialect.CORE))
        .flatMap(file -> file.at("tests").items().stream())
        .flatMap(test -> test.at("alert_rule_test").items().stream())
        .map(AlertTestRecognizer::test)
        .toList();
  }

  private static Artifact test(Field test) {
    Field expected = test.at("exp_alerts");
    Fact<Boolean> fires =
        expected.list().<Boolean>map(alerts -> !alerts.isEmpty()).orDefault(false);
    return new AlertTest(test.at("alertname").text(), fires, test.place());
  }
}
