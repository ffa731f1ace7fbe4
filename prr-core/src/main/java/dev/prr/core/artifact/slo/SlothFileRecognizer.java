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

/** A file of Sloth: {@code version: prometheus/v1}, one service, many SLOs (sloth.dev). */
@AutoService(Recognizer.class)
public final class SlothFileRecognizer implements Recognizer {

  private static final String VERSION = "prometheus/v1";

  @Override
  public boolean mayWant(FileHint hint) {
    return hint.hasExtension("yaml", "yml", "json") && hint.mentions(VERSION);
  }

  @Override
  public List<Artifact> recognize(Document document) {
    return Trees.things(document).stream()
        .map(root -> Field.of(root, Dialect.CORE))
        .filter(file -> file.at("version").text().is(VERSION))
        .flatMap(file -> SlothSlos.of(file, SlothSpelling.PLAIN).stream())
        .toList();
  }
}
