package dev.prr.core.rule.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import java.util.Optional;

/** Whether JSON is a schema of draft 2020-12. */
public final class SchemaSyntax {

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  private SchemaSyntax() {}

  /**
   * The schema in this JSON, whose keywords are known ones.
   *
   * @throws IllegalArgumentException when it is none, or none for a rule; the message is half a
   *     sentence for its author
   */
  public static DocumentSchema read(JsonNode json) {
    Optional<Error> complaint =
        DocumentSchema.registry().getSchema(SchemaLocation.of(DRAFT)).validate(json).stream()
            .findFirst();
    if (complaint.isPresent()) {
      throw new IllegalArgumentException(
          "no JSON Schema: at "
              + complaint.get().getInstanceLocation()
              + ", "
              + complaint.get().getMessage());
    }
    return DocumentSchema.of(json);
  }
}
