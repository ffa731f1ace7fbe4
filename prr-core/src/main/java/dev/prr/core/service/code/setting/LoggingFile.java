package dev.prr.core.service.code.setting;

import dev.prr.core.document.xml.Element;
import dev.prr.core.source.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a configuration of Logback or Log4j 2 says of the form of logs and where they go. */
final class LoggingFile {

  private static final List<String> STRUCTURED =
      List.of(
          "logstashencoder",
          "compositejsonencoder",
          "jsonencoder",
          "jsonlayout",
          "ecsencoder",
          "ecslayout",
          "jsontemplatelayout",
          "structuredlogencoder",
          "stackdriver",
          "gelf");

  private static final List<String> CORRELATED =
      List.of(
          "traceid",
          "trace_id",
          "%x{",
          "%mdc",
          "correlation",
          "requestid",
          "request_id",
          "%x ",
          "spanid");

  private final Element root;

  LoggingFile(Element root) {
    this.root = root;
  }

  Optional<Location> structured() {
    return root.descendants().filter(e -> mentions(e, STRUCTURED)).map(Element::place).findFirst();
  }

  /** Encoders of JSON write what the context holds; a pattern has to name it. */
  Optional<Location> correlated() {
    return root.descendants()
        .filter(e -> mentions(e, STRUCTURED) || hasOne(e.text(), CORRELATED))
        .map(Element::place)
        .findFirst();
  }

  /** An appender to a file that a logger uses, outside the profiles of developers. */
  Optional<Location> toFile() {
    Set<String> used =
        root.descendants()
            .filter(
                e -> e.name().equalsIgnoreCase("appender-ref") || e.name().equals("AppenderRef"))
            .flatMap(e -> e.attribute("ref").stream())
            .collect(Collectors.toSet());
    return root.descendants()
        .filter(e -> isFileAppender(e) && used.contains(e.attribute("name").orElse("")))
        .map(Element::place)
        .findFirst();
  }

  private static boolean isFileAppender(Element element) {
    String what = element.name() + " " + element.attribute("class").orElse("");
    return (what.contains("FileAppender")
            || element.name().equals("File")
            || element.name().equals("RollingFile"))
        && element.attribute("name").isPresent();
  }

  private static boolean mentions(Element element, List<String> words) {
    return hasOne(element.name(), words) || hasOne(element.attribute("class").orElse(""), words);
  }

  private static boolean hasOne(String text, List<String> words) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(lower::contains);
  }
}
