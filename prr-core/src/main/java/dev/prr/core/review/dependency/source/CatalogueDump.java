package dev.prr.core.review.dependency.source;

import dev.prr.core.document.stream.JsonStream;
import dev.prr.core.document.stream.StreamTrouble;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The entities of a Backstage catalogue, as its API hands them out: a list, bare or under {@code
 * items}. Users and groups are passed over, and an owner who is a user is not kept.
 */
final class CatalogueDump implements GraphFormat {

  @Override
  public String name() {
    return "Backstage entities";
  }

  @Override
  public boolean knows(String head, boolean json) {
    return json && head.contains("backstage.io/v1");
  }

  @Override
  public void read(Reader text, Sightings into) throws IOException, StreamTrouble {
    List<CatalogueEntity> entities = new ArrayList<>();
    JsonStream.read(
        text,
        into.limits(),
        json -> {
          if (json.isArray()) {
            json.array(() -> entity(json, entities, into));
          } else {
            json.object(
                key -> {
                  if (key.equals("items")) {
                    json.array(() -> entity(json, entities, into));
                  }
                });
          }
        });
    Map<String, String> providers = new HashMap<>();
    entities.forEach(entity -> entity.provide(providers));
    entities.forEach(entity -> entity.tell(providers, into));
  }

  private static void entity(JsonStream json, List<CatalogueEntity> entities, Sightings into)
      throws IOException, StreamTrouble {
    CatalogueEntity entity = new CatalogueEntity(json.line());
    entity.read(json);
    if (entities.size() >= into.limits().evidenceItems()) {
      into.bad(
          json.line(), "Only the first " + into.limits().evidenceItems() + " entities are kept.");
    } else if (entity.isPart()) {
      entities.add(entity);
    }
  }
}
