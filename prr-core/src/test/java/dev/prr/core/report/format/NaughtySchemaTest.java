package dev.prr.core.report.format;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prr.core.report.Background;
import dev.prr.core.report.Sample;
import dev.prr.core.report.Schemas;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;

/** Whatever outside text says, what is written still opens in the tools it is meant for. */
final class NaughtySchemaTest {

  @Test
  void sarif_still_fits_its_schema() {
    fits(Format.SARIF, Schemas.foreign("sarif-schema-2.1.0.json"));
  }

  @Test
  void oscal_still_fits_its_schema() {
    fits(Format.OSCAL, Schemas.foreign("oscal_assessment-results_schema.json"));
  }

  @Test
  void junit_still_fits_its_schema() throws Exception {
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(new StreamSource(Sample.class.getResourceAsStream("schemas/junit-10.xsd")));
    assertAll(
        Naughty.STRINGS.stream()
            .map(
                text ->
                    () ->
                        schema
                            .newValidator()
                            .validate(
                                new StreamSource(new StringReader(written(Format.JUNIT, text))))));
  }

  private static void fits(Format format, JsonNode schema) {
    assertAll(
        Naughty.STRINGS.stream()
            .filter(text -> text.length() < 50_000)
            .map(
                text ->
                    () ->
                        assertEquals(
                            List.of(), Schemas.complaints(schema, written(format, text)))));
  }

  private static String written(Format format, String text) {
    return format
        .open(Wishes.USUAL.with(Background.NONE, Optional.empty()))
        .of(Naughty.report(text));
  }
}
