package dev.prr.core.service.identity;

import com.google.re2j.Pattern;
import dev.prr.core.source.SourcePath;

/**
 * A path pattern of CODEOWNERS: like gitignore, a pattern without a slash inside matches at any
 * depth and a folder owns everything below it; unlike there, a closing {@code /*} stays in its
 * folder.
 */
final class OwnerPattern {

  private final Pattern pattern;

  OwnerPattern(String written) {
    String body = written.startsWith("/") ? written.substring(1) : written;
    boolean folder = body.endsWith("/");
    String bare = folder ? body.substring(0, body.length() - 1) : body;
    boolean anchored = written.startsWith("/") || bare.contains("/");
    String ending = folder ? "/.*" : bare.endsWith("/*") ? "" : "(/.*)?";
    pattern = Pattern.compile((anchored ? "" : "(.*/)?") + translated(bare) + ending);
  }

  boolean matches(SourcePath path) {
    return pattern.matches(path.value());
  }

  private static String translated(String glob) {
    StringBuilder expression = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      if (glob.startsWith("**/", i)) {
        expression.append("(.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        expression.append(".*");
        i++;
      } else if (glob.charAt(i) == '*') {
        expression.append("[^/]*");
      } else if (glob.charAt(i) == '?') {
        expression.append("[^/]");
      } else {
        expression.append(Pattern.quote(glob.substring(i, i + 1)));
      }
    }
    return expression.toString();
  }
}
