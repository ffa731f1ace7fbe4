package dev.prr.core.rule.read;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.prr.core.document.Node;
import dev.prr.core.fact.type.SimpleType;
import dev.prr.core.rule.check.Operand;
import dev.prr.core.rule.check.Test;
import dev.prr.core.workspace.Limits;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code matches}, and compiles every pattern that its right side can be. */
final class PatternReader {

  private static final int LARGEST = 10_000;
  private static final String SIGNS = "\\.[]{}()*+?|^$";

  private PatternReader() {}

  static Test read(String text, Node right, Context context) {
    Operand operand = OperandReader.one(right, SimpleType.TEXT, context);
    if (operand instanceof Operand.Literal literal) {
      refusePlainText(right, (String) literal.values().get(0));
      return new Test.Matches(text, operand, compiled(right, literal.values()));
    }
    if (operand instanceof Operand.Changeable changeable) {
      List<Object> values =
          changeable.parameter().values().values().stream().flatMap(List::stream).toList();
      return new Test.Matches(text, operand, compiled(right, values));
    }
    throw new Mistake(right, "a pattern is written in the rule, or is a parameter");
  }

  private static void refusePlainText(Node right, String pattern) {
    if (pattern.chars().noneMatch(c -> SIGNS.indexOf(c) >= 0)) {
      throw new Mistake(
          right, "holds only for exactly \"" + pattern + "\"; say contains, or equals");
    }
  }

  private static Map<Object, Pattern> compiled(Node at, Collection<Object> values) {
    Map<Object, Pattern> patterns = new LinkedHashMap<>();
    values.forEach(value -> patterns.put(value, compiled(at, (String) value)));
    return patterns;
  }

  private static Pattern compiled(Node at, String text) {
    int longest = Limits.DEFAULT.patternLength();
    if (text.length() > longest) {
      throw new Mistake(at, "the pattern is longer than " + longest + " characters");
    }
    if (PatternSize.of(text) > LARGEST) {
      throw new Mistake(at, "the pattern is too large once its repetitions are written out");
    }
    try {
      return Pattern.compile(text, Pattern.DOTALL);
    } catch (PatternSyntaxException broken) {
      throw new Mistake(at, "no pattern of RE2: " + broken.getDescription());
    }
  }
}
