package dev.prr.core.artifact.slo;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.Recognizer;
import dev.prr.core.artifact.Trees;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.Field;
import java.util.List;

/** A PrometheusServiceLevel of Sloth's operator: the same under {@code spec}. */
@AutoService(Recognizer.class)
public final class SlothObjectRecognizer implements Recognizer {

  private static final String API_VERSION = "sloth.slok.dev/v1";

  @Override
  public boolean mayWant(FileHint hint) {
    return hint.hasExtension("yaml", "yml", "json") && hint.mentions(API_VERSION);
  }

  @Override
  public List<Artifact> recognize(Document document) {
    return Trees.things(document).stream()
        .map(root -> Field.of(root, Dialect.YAML_1_1))
        .filter(object -> object.at("apiVersion").text().is(API_VERSION))
        .filter(object -> object.at("kind").text().is("PrometheusServiceLevel"))
        .flatMap(object -> SlothSlos.of(object.at("spec"), SlothSpelling.OBJECT).stream())
        .toList();
  }
}
