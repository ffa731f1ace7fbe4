package dev.prr.core.text;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * A line that GitHub Actions obeys, and that we mean. Whatever stands in it cannot end it, begin
 * another or change its properties.
 */
public final class GithubCommand {

  private GithubCommand() {}

  /**
   * For example {@code ::error file=a.yaml,line=3::No team.}, with its end.
   *
   * @param name of the command; ours, never from outside
   * @param properties by name, in the order in which they are written; the names are ours
   */
  public static String line(String name, Map<String, String> properties, String message) {
    String written =
        properties.entrySet().stream()
            .map(property -> property.getKey() + "=" + property(property.getValue()))
            .collect(Collectors.joining(","));
    return "::" + name + (written.isEmpty() ? "" : " " + written) + "::" + data(message) + "\n";
  }

  /** Line ends are written out, so only the sign that encodes is left to encode. */
  private static String data(String outside) {
    return Escaper.line(Escaper.console(outside)).replace("%", "%25");
  }

  private static String property(String outside) {
    return data(outside).replace(":", "%3A").replace(",", "%2C");
  }
}
