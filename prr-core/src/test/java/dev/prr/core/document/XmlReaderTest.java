package dev.prr.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.xml.Element;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class XmlReaderTest {

  private static Documents read(String text) {
    return DocumentReader.read(new SourceText(new SourcePath("pom.xml"), text), Limits.DEFAULT);
  }

  private static Element root(String text) {
    Documents documents = read(text);
    assertEquals(List.of(), documents.unread());
    return ((Document.Xml) documents.read().get(0).document()).root();
  }

  private static LeftOut leftOut(String text) {
    return Reads.leftOut(read(text));
  }

  @Test
  void elements_attributes_and_texts_are_read_with_their_places() {
    Element root =
        root(
            """
            <?xml version="1.0"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <!-- a > b -->
              <name kind="long"> web &amp; <![CDATA[<shop>]]> </name>
              <build><plugins>
                <plugin/></plugins></build>
            </project>
            """);
    assertEquals("project", root.name());
    assertEquals("pom.xml:2:1", root.place().toString());
    assertTrue(root.text("name").is("web & <shop>"));
    assertEquals("pom.xml:4:3", root.text("name").place().toString());
    assertEquals(Optional.of("long"), root.all("name").get(0).attribute("kind"));
    assertEquals("pom.xml:6:5", root.all("build", "plugins", "plugin").get(0).place().toString());
    assertTrue(root.text("build", "plugins", "plugin").isMissing());
    assertEquals("pom.xml:5:10", root.text("build", "plugins", "x").place().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void places_count_lines_and_code_points_whatever_ends_a_line(String end) {
    Element root = root("<a>" + end + "\uD83D\uDE80 <b/>" + end + "<c/></a>");
    assertEquals("pom.xml:2:3", root.child("b").orElseThrow().place().toString());
    assertEquals("pom.xml:3:1", root.child("c").orElseThrow().place().toString());
  }

  @Test
  void a_tag_over_several_lines_is_where_it_opens() {
    Element root = root("<a><b>[1,2)</b><c\n  d='\uD83D\uDE80'\n  e='x'>y</c><f/></a>");
    assertEquals("pom.xml:1:4", root.child("b").orElseThrow().place().toString());
    assertEquals("pom.xml:1:16", root.child("c").orElseThrow().place().toString());
    assertEquals("pom.xml:3:14", root.child("f").orElseThrow().place().toString());
  }

  @Test
  void places_stay_true_far_down_in_a_large_file() {
    String text = "<a>\r\n" + "<b c='>'>\u00e4\uD83D\uDE80</b>\r\n".repeat(20_000) + "</a>";
    List<Element> children = root(text).all("b");
    for (int i = 0; i < children.size(); i++) {
      assertEquals("pom.xml:" + (i + 2) + ":1", children.get(i).place().toString());
    }
  }

  @Test
  void an_entity_that_reaches_outside_opens_nothing(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "canary");
    LeftOut left =
        leftOut("<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<a>&x;</a>");
    assertEquals(Reason.UNSUPPORTED, left.reason());
    assertEquals("It declares a document type, which is never read; remove it.", left.detail());
  }

  @Test
  void no_document_type_is_taken_that_says_more_than_a_name() {
    assertEquals(
        Reason.UNSUPPORTED, leftOut("<!DOCTYPE a SYSTEM 'http://localhost:1/a.dtd'><a/>").reason());
    assertEquals(Reason.UNSUPPORTED, leftOut("<!DOCTYPE a PUBLIC '-//x' 'y.dtd'><a/>").reason());
    assertEquals(Reason.UNSUPPORTED, leftOut("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>").reason());
    assertEquals("configuration", root("<!DOCTYPE configuration><configuration/>").name());
  }

  @Test
  void an_entity_nobody_declared_is_refused() {
    assertEquals(Reason.MALFORMED, leftOut("<a>&lol9;</a>").reason());
    assertEquals(Reason.MALFORMED, leftOut("<!DOCTYPE a><a>&lol9;</a>").reason());
  }

  @Test
  void laughing_entities_end_at_once() {
    StringBuilder type = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'x'>");
    for (int i = 1; i < 10; i++) {
      type.append("<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    assertEquals(Reason.UNSUPPORTED, leftOut(type + "]><a>&l9;</a>").reason());
  }

  @Test
  void inclusions_and_style_sheets_are_only_text() {
    Element root =
        root(
            "<?xml-stylesheet href='http://localhost:1/x.xsl'?><a"
                + " xmlns:xi='http://www.w3.org/2001/XInclude' xmlns:xsi='i' xsi:schemaLocation='a"
                + " http://localhost:1/a.xsd'><xi:include href='/etc/passwd'/></a>");
    assertEquals("include", root.children().get(0).name());
    assertEquals("", root.text());
  }

  @Test
  void what_is_broken_is_left_out_at_the_last_element_that_was_whole() {
    LeftOut left = leftOut("<a>\n <b>\n <c></b></a>");
    assertEquals(Reason.MALFORMED, left.reason());
    assertEquals("pom.xml:3:2", left.place().toString());
    assertEquals(Reason.MALFORMED, leftOut("").reason());
    assertEquals(Reason.MALFORMED, leftOut("<a/><b/>").reason());
    assertEquals(Reason.MALFORMED, leftOut("<a>\u0000</a>").reason());
    assertEquals(Reason.MALFORMED, leftOut("<x:a/>").reason());
  }

  @Test
  void nesting_is_limited() {
    int most = Limits.DEFAULT.nesting();
    assertEquals("a", root("<a>".repeat(most) + "</a>".repeat(most)).name());
    assertEquals(Reason.LIMIT, leftOut("<a>".repeat(most + 1) + "</a>".repeat(most + 1)).reason());
  }

  @Test
  void the_number_of_values_and_their_length_are_limited() {
    int nodes = Limits.DEFAULT.nodes();
    assertEquals(nodes - 1, root("<a>" + "<b/>".repeat(nodes - 1) + "</a>").children().size());
    assertEquals(Reason.LIMIT, leftOut("<a>" + "<b/>".repeat(nodes) + "</a>").reason());
    int length = Limits.DEFAULT.scalarLength();
    assertEquals(length, root("<a>" + "x".repeat(length) + "</a>").text().length());
    assertEquals(Reason.LIMIT, leftOut("<a>" + "x".repeat(length + 1) + "</a>").reason());
    assertEquals(Reason.LIMIT, leftOut("<a b='" + "x".repeat(length + 1) + "'/>").reason());
  }
}
