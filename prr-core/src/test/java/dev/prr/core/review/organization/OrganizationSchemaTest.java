package dev.prr.core.review.organization;

import dev.prr.core.document.shape.PublishedSchema;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class OrganizationSchemaTest {

  @Test
  void the_published_schema_is_what_is_checked() throws IOException {
    PublishedSchema.assertShips(
        "prr-organization.schema.json", "Who is who", OrganizationShape.DOCUMENT);
  }
}
