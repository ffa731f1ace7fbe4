package dev.prr.maven;

import java.io.Console;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Whether somebody watches who can see colours. */
final class Terminal {

  private Terminal() {}

  /**
   * Follows Maven's {@code style.color}, then {@code NO_COLOR} (https://no-color.org), then whether
   * the output is a terminal at all.
   */
  static boolean showsColour(Properties userProperties, Map<String, String> environment) {
    return switch (userProperties.getProperty("style.color", "auto")) {
      case "always" -> true;
      case "never" -> false;
      default ->
          environment.getOrDefault("NO_COLOR", "").isEmpty()
              && !environment.getOrDefault("TERM", "dumb").equals("dumb")
              && isTerminal(System.console());
    };
  }

  /** From Java 22 on there is a console also where there is no terminal; it then says so. */
  private static boolean isTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      Method asks = Console.class.getMethod("isTerminal");
      return (Boolean) asks.invoke(console);
    } catch (NoSuchMethodException olderJava) {
      return true;
    } catch (ReflectiveOperationException cannotTell) {
      return false;
    }
  }
}
