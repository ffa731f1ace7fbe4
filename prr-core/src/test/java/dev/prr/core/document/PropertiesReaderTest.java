package dev.prr.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PropertiesReaderTest {

  private static Documents read(String text) {
    return DocumentReader.read(
        new SourceText(new SourcePath("application.properties"), text), Limits.DEFAULT);
  }

  private static Mapping only(String text) {
    return (Mapping) Reads.root(read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=b\nc: d\ne f\ng\n",
        "# x\n! y\n\n  a = b \t\n",
        "a=b\\\n   c\\\n\n",
        "a\\ b\\=c=d\\\\\ne=\\u0041\\t\\n\\q\n",
        "a=1\r\nb=2\rc=3",
        "a==b\na2:=b\n=x\n",
        "a=b\\",
        "k=\\u00",
        "a=1\na=2\n",
      })
  void it_is_read_as_java_reads_it(String text) throws IOException {
    Properties java = new Properties();
    try {
      java.load(new StringReader(text));
    } catch (IllegalArgumentException malformed) {
      java.setProperty("k", "u00");
    }
    TreeMap<String, String> ours = new TreeMap<>();
    only(text).entries().forEach(e -> ours.put(e.key().text(), ((Scalar) e.value()).text()));
    assertEquals(new TreeMap<>(java), ours);
  }

  @Test
  void places_point_at_the_key_and_at_the_value() {
    Mapping all = only("# x\n  server.shutdown = graceful\n");
    Mapping.Entry entry = all.entry("server.shutdown").orElseThrow();
    assertEquals("application.properties:2:3", entry.key().place().toString());
    assertEquals("application.properties:2:21", entry.value().place().toString());
  }

  @Test
  void springs_separator_makes_documents_of_it() {
    List<Documents.Read> read = read("a=1\n#---\na=2\n!---\n").read();
    assertEquals(3, read.size());
  }

  @Test
  void keys_and_their_length_are_limited() {
    int most = Limits.DEFAULT.keys();
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < most; i++) {
      many.append('k').append(i).append("=1\n");
    }
    assertEquals(most, only(many.toString()).entries().size());
    assertEquals(Reason.LIMIT, Reads.leftOut(read(many + "x=1")).reason());
    String key = "k".repeat(Limits.DEFAULT.keyLength());
    assertEquals(1, only(key + "=1").entries().size());
    assertEquals(Reason.LIMIT, Reads.leftOut(read("k" + key + "=1")).reason());
  }
}
