package dev.prr.core.rule.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page about the language says what is so. */
final class RuleLanguagePageTest {

  private static final Path PAGE = Path.of("../docs/rule-language.md");
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern MISTAKE =
      Pattern.compile("^\\| ([a-z]+) \\| `([^`]+)` \\| (.+) \\|$", Pattern.MULTILINE);

  @ParameterizedTest
  @MethodSource("examples")
  void its_examples_load(String example) {
    RuleText.rule(example);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void its_mistakes_get_the_message_it_says(String kind, String written, String told) {
    List<String> mistakes = RuleText.mistakes(RuleText.requiring(kind, written));
    assertEquals(1, mistakes.size(), mistakes::toString);
    assertTrue(mistakes.get(0).endsWith(" " + told), mistakes::toString);
  }

  @Test
  void it_names_every_test_and_every_key() throws IOException {
    String page = Files.readString(PAGE);
    Stream.concat(TestNames.ALL.stream(), RuleReader.KEYS.stream())
        .forEach(word -> assertTrue(page.contains("`" + word), () -> word + " is not explained"));
  }

  private static List<String> examples() throws IOException {
    List<String> found =
        EXAMPLE.matcher(Files.readString(PAGE)).results().map(match -> match.group(1)).toList();
    assertFalse(found.isEmpty());
    return found;
  }

  private static List<Object[]> mistakes() throws IOException {
    List<MatchResult> found = MISTAKE.matcher(Files.readString(PAGE)).results().toList();
    assertFalse(found.isEmpty());
    return found.stream()
        .map(match -> new Object[] {match.group(1), match.group(2), match.group(3)})
        .toList();
  }
}
