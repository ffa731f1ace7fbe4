package dev.prr.core.artifact.code;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.Recognizer;
import dev.prr.core.artifact.SourceDocument;
import dev.prr.core.artifact.SourceDocument.Family;
import dev.prr.core.artifact.Trees;
import dev.prr.core.document.Document;
import java.util.List;

/** Contracts of APIs: OpenAPI 3, Swagger 2, AsyncAPI. */
@AutoService(Recognizer.class)
public final class ApiRecognizer implements Recognizer {

  private static final List<String> VERSION_KEYS = List.of("openapi", "swagger", "asyncapi");

  @Override
  public boolean mayWant(FileHint hint) {
    return hint.hasExtension("yaml", "yml", "json")
        && VERSION_KEYS.stream().anyMatch(hint::mentions)
        && hint.mentions("info")
        && !ForTests.holds(hint.path());
  }

  @Override
  public List<Artifact> recognize(Document document) {
    boolean contract =
        Trees.things(document).stream()
            .anyMatch(
                thing ->
                    thing.get("info").isPresent()
                        && VERSION_KEYS.stream().anyMatch(key -> thing.get(key).isPresent()));
    return contract ? List.of(new SourceDocument(Family.API, document)) : List.of();
  }
}
