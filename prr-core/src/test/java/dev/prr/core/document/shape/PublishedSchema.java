package dev.prr.core.document.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON Schema (2020-12) that a shape comes to, for editors. */
public final class PublishedSchema {

  private static final Path RESOURCES = Path.of("src", "main", "resources", "META-INF", "prr");

  private PublishedSchema() {}

  /** The file that ships is what the shape says today; else the right text is put beside it. */
  public static void assertShips(String fileName, String title, Shape shape) throws IOException {
    assertIs(fileName, textOf(fileName, title, of(shape)));
  }

  private static void assertIs(String fileName, String expected) throws IOException {
    Path shipped = RESOURCES.resolve(fileName);
    String actual = Files.exists(shipped) ? Files.readString(shipped) : "";
    if (!expected.equals(actual)) {
      Path rewritten = Path.of("target", fileName);
      Files.writeString(rewritten, expected);
      assertEquals(expected, actual, "the schema is stale; copy " + rewritten + " to " + shipped);
    }
  }

  /** The same for a file that is of one of several shapes. */
  public static void assertShips(String fileName, String title, List<Shape> shapes)
      throws IOException {
    assertIs(
        fileName,
        textOf(
            fileName, title, Map.of("oneOf", shapes.stream().map(PublishedSchema::of).toList())));
  }

  private static String textOf(String fileName, String title, Map<String, Object> of)
      throws IOException {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:prr.dev:v1:" + fileName);
    schema.put("title", title);
    schema.putAll(of);
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    return new ObjectMapper().writer(printer).writeValueAsString(schema) + "\n";
  }

  private static Map<String, Object> of(Shape shape) {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (shape instanceof Shape.Text text) {
      schema.put("type", "string");
      putForm(schema, text.form());
    } else if (shape instanceof Shape.Choice choice) {
      schema.put("enum", choice.words());
    } else if (shape instanceof Shape.Whole whole) {
      schema.put("type", "integer");
      schema.put("minimum", whole.least());
      schema.put("maximum", whole.most());
    } else if (shape instanceof Shape.Amount) {
      schema.put("type", "number");
      schema.put("exclusiveMinimum", 0);
    } else if (shape instanceof Shape.Truth) {
      schema.put("type", "boolean");
    } else if (shape instanceof Shape.Items items) {
      schema.put("type", "array");
      if (items.least() > 0) {
        schema.put("minItems", items.least());
      }
      schema.put("items", of(items.each()));
    } else if (shape instanceof Shape.Dictionary dictionary) {
      Map<String, Object> names = new LinkedHashMap<>();
      putForm(names, dictionary.key());
      schema.put("type", "object");
      schema.put("propertyNames", names);
      schema.put("additionalProperties", of(dictionary.each()));
    } else if (shape instanceof Shape.WordOr either) {
      schema.put("oneOf", List.of(Map.of("const", either.word()), of(either.other())));
    } else if (shape instanceof Shape.Fields fields) {
      putFields(schema, fields);
    }
    return schema;
  }

  private static void putForm(Map<String, Object> schema, Form form) {
    schema.put("pattern", "^(" + form.pattern() + ")$");
    if (!form.pattern().isEmpty()) {
      schema.put("minLength", 1);
    }
    Optional<String> refused = form.refused().map(Form.Refusal::pattern);
    refused.ifPresent(pattern -> schema.put("not", Map.of("pattern", pattern)));
  }

  private static void putFields(Map<String, Object> schema, Shape.Fields fields) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Shape.Member member : fields.members()) {
      Map<String, Object> property = new LinkedHashMap<>();
      property.put("description", member.about());
      property.putAll(of(member.shape()));
      properties.put(member.key(), property);
    }
    schema.put("type", "object");
    schema.put(
        "required",
        fields.members().stream().filter(Shape.Member::required).map(Shape.Member::key).toList());
    schema.put("properties", properties);
    schema.put("additionalProperties", false);
  }
}
