package dev.prr.core.rule.read;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import dev.prr.core.fact.type.RawType;
import dev.prr.core.rule.check.Path;
import dev.prr.core.rule.check.Test;
import dev.prr.core.rule.schema.SchemaJson;
import dev.prr.core.rule.schema.SchemaKeyword;
import dev.prr.core.rule.schema.SchemaSyntax;
import dev.prr.core.workspace.Limits;

/** Reads {@code schema}: the shape of a raw document as a JSON Schema. */
final class SchemaReader {

  private static final int LONGEST_TEXT = 100;

  private SchemaReader() {}

  static Test read(Mapping.Entry entry, Path path) {
    if (path.type() != RawType.DOCUMENT) {
      throw new Mistake(
          entry.key(), path.text() + " has a type already; schema is for raw documents");
    }
    Node schema = entry.value();
    check(schema);
    if (!(schema instanceof Mapping mapping) || mapping.entries().isEmpty()) {
      throw new Mistake(schema, "a schema without a keyword holds for everything; write one");
    }
    SchemaJson.Reading json = SchemaJson.of(schema, Dialect.CORE);
    if (json.gap().isPresent()) {
      throw new Mistake(schema, json.gap().get().detail());
    }
    try {
      return new Test.Fits(shortened(Written.of(entry)), SchemaSyntax.read(json.json()));
    } catch (IllegalArgumentException e) {
      throw new Mistake(schema, String.valueOf(e.getMessage()));
    }
  }

  private static void check(Node schema) {
    if (!(schema instanceof Mapping mapping)) {
      return; // true, false, or something that the draft refuses
    }
    for (Mapping.Entry entry : mapping.entries()) {
      String name = entry.key().text();
      if (!SchemaKeyword.isOne(name)) {
        throw unknown(entry.key());
      }
      inside(SchemaKeyword.kindOf(name), entry.value());
    }
  }

  private static void inside(SchemaKeyword.Kind kind, Node value) {
    switch (kind) {
      case SCHEMA -> check(value);
      case SCHEMAS -> {
        if (value instanceof Sequence sequence) {
          sequence.items().forEach(SchemaReader::check);
        }
      }
      case NAMED_SCHEMAS, DEFINITIONS -> each(value);
      case PATTERNED_SCHEMAS -> {
        if (value instanceof Mapping mapping) {
          mapping.entries().forEach(entry -> pattern(entry.key()));
        }
        each(value);
      }
      case PATTERN -> {
        if (value instanceof Scalar scalar) {
          pattern(scalar);
        }
      }
      case REFERENCE, VALUE -> {}
    }
  }

  private static void each(Node schemas) {
    if (schemas instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> check(entry.value()));
    }
  }

  private static void pattern(Scalar written) {
    if (written.text().length() > Limits.DEFAULT.patternLength()) {
      throw new Mistake(
          written, "the pattern is longer than " + Limits.DEFAULT.patternLength() + " characters");
    }
    try {
      Pattern.compile(written.text());
    } catch (PatternSyntaxException broken) {
      throw new Mistake(written, "no pattern of RE2: " + broken.getDescription());
    }
  }

  private static Mistake unknown(Scalar key) {
    String name = key.text();
    return new Mistake(
        key,
        switch (name) {
          case "format" ->
              "format is only a remark in JSON Schema and tests nothing; write a pattern, or"
                  + " readsAs beside the path";
          case "definitions" -> "definitions are called $defs in JSON Schema 2020-12";
          case "$schema" -> "every schema of a rule is one of JSON Schema 2020-12; leave it out";
          case "$id", "$anchor", "$dynamicRef", "$dynamicAnchor" ->
              "a schema of a rule stands for itself; put parts under $defs and refer to them with"
                  + " $ref: \"#/$defs/<name>\"";
          default ->
              "\""
                  + name
                  + "\" is no keyword of JSON Schema that a rule may use"
                  + Hint.of(name, SchemaKeyword.names());
        });
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + " ..";
  }
}
