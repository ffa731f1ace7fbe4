package dev.prr.core.rule.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A JSON Schema of draft 2020-12, compiled when it is first asked. Equal where its text is. */
public final class DocumentSchema {

  private final JsonNode json;
  private final int weight;
  private @Nullable Schema compiled;

  private DocumentSchema(JsonNode json, int weight) {
    this.json = json;
    this.weight = weight;
  }

  /**
   * A schema that {@link SchemaSyntax} has no complaint about.
   *
   * @param json as {@link #text} gives it
   */
  public static DocumentSchema of(String json) {
    return of(SchemaJson.parse(json));
  }

  static DocumentSchema of(JsonNode json) {
    return new DocumentSchema(json, SchemaWeight.of(json));
  }

  /** The schema as JSON. */
  public String text() {
    return json.toString();
  }

  /** How many schemas it is with every reference written out: what one node of a document costs. */
  public int weight() {
    return weight;
  }

  /**
   * Where a document does not fit, each place as the keys and indexes that lead to it, in the order
   * of the document; none when it fits.
   */
  public List<List<Object>> misfits(JsonNode document) {
    return compiled().validate(document).stream()
        .map(Error::getInstanceLocation)
        .map(DocumentSchema::steps)
        .distinct()
        .toList();
  }

  private static List<Object> steps(NodePath path) {
    List<Object> steps = new ArrayList<>();
    for (int i = 0; i < path.getNameCount(); i++) {
      steps.add(path.getElement(i));
    }
    return steps;
  }

  private synchronized Schema compiled() {
    if (compiled == null) {
      compiled = registry().getSchema(json);
    }
    return compiled;
  }

  /** Looks things up in its own jar only, and knows no expression but those of RE2. */
  static SchemaRegistry registry() {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .regularExpressionFactory(Re2Expression::of)
            .locale(Locale.ENGLISH)
            .build();
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DocumentSchema schema && text().equals(schema.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
