package dev.prr.core.artifact.identity;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.CatalogEntity;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.Recognizer;
import dev.prr.core.artifact.Trees;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.Field;
import dev.prr.core.document.Mapping;
import java.util.ArrayList;
import java.util.List;

/**
 * Entities of a Backstage catalogue, told by the group of their apiVersion: Kustomize has a kind
 * {@code Component} too.
 */
@AutoService(Recognizer.class)
public final class BackstageRecognizer implements Recognizer {

  private static final String GROUP = "backstage.io/";

  @Override
  public boolean mayWant(FileHint hint) {
    return hint.hasExtension("yaml", "yml", "json") && hint.mentions(GROUP);
  }

  @Override
  public List<Artifact> recognize(Document document) {
    List<Artifact> entities = new ArrayList<>();
    for (Mapping thing : Trees.things(document)) {
      Field root = Field.of(thing, Dialect.CORE);
      if (root.at("apiVersion").text().ifKnown().filter(v -> v.startsWith(GROUP)).isPresent()) {
        root.at("kind")
            .text()
            .ifKnown()
            .ifPresent(kind -> entities.add(new CatalogEntity(kind, thing)));
      }
    }
    return entities;
  }
}
