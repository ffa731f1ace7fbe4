package dev.prr.core.report.format;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Pattern;
import dev.prr.core.report.Background;
import dev.prr.core.report.Failure;
import dev.prr.core.report.Remark;
import dev.prr.core.report.RunReport;
import dev.prr.core.report.Sample;
import dev.prr.core.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for each format, also for those that are still to come. */
final class EveryFormatTest {

  private static final Pattern HIDDEN =
      Pattern.compile(
          "[\\x00-\\x09\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x{9F}\\x{AD}\\x{61C}\\x{200B}-\\x{200F}"
              + "\\x{2028}-\\x{202E}\\x{2060}-\\x{206F}\\x{FEFF}\\x{FFFE}\\x{FFFF}\\x{E0000}-\\x{E0FFF}]");

  @ParameterizedTest
  @EnumSource
  void outside_text_is_never_more_than_text(Format format) {
    Shape harmless = shape(format, "harmless");
    System.out.printf("%s: %d texts in every place%n", format.id(), Naughty.STRINGS.size());
    assertAll(
        Naughty.STRINGS.stream()
            .map(
                text ->
                    () -> {
                      String written = written(format, Naughty.report(text));
                      String which = format + " over " + brief(text);
                      assertFalse(HIDDEN.matches(written) || HIDDEN.matcher(written).find(), which);
                      assertTrue(whole(written), which + " has half a character");
                      assertEquals(harmless, Shape.of(format, written), which);
                    }));
  }

  @ParameterizedTest
  @EnumSource
  void what_has_the_shape_of_a_credential_is_in_none(Format format) {
    List<String> planted = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      planted.add("AKIA" + String.valueOf((char) ('A' + i)).repeat(16));
      planted.add("ghp_" + String.valueOf((char) ('a' + i)).repeat(36));
      planted.add("xoxb-" + i + "-planted-planted");
      planted.add("eyJhbGciOiJIUzI1NiJ9.planted" + i + ".planted");
    }
    for (String secret : planted) {
      String written = written(format, Messages.with("The value " + secret + " is wrong."));
      assertFalse(written.contains(secret), () -> format + " shows " + secret);
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_of_run_can_be_written_and_equal_runs_give_equal_text(Format format) {
    Failure failure =
        new Failure(
            Failure.Kind.CONFIGURATION,
            "prr.yaml has a mistake.",
            List.of(Remark.at(Sample.at("prr.yaml", 7, 9), "No tier."), Remark.of("Else.")));
    RunReport nothing = Sample.report(Verdict.INCONCLUSIVE, List.of(), List.of(), List.of());
    for (RunReport report :
        Stream.of(
                Sample.checkout(),
                Sample.legacy(),
                Sample.two(),
                Sample.excused(),
                Sample.skipped(),
                Sample.failure(failure),
                nothing)
            .toList()) {
      String written = written(format, report);
      Shape.of(format, written);
      assertEquals(written, written(format, report));
      assertTrue(written.isEmpty() || written.endsWith("\n"), format + " ends within a line");
    }
  }

  private static Shape shape(Format format, String text) {
    return Shape.of(format, written(format, Naughty.report(text)));
  }

  private static String written(Format format, RunReport report) {
    return format.open(Wishes.USUAL.with(Background.NONE, Optional.empty())).of(report);
  }

  private static boolean whole(String text) {
    return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }

  private static String brief(String text) {
    return text.codePoints()
        .limit(40)
        .collect(
            StringBuilder::new,
            (b, c) -> b.append(c > ' ' && c < 0x7F ? Character.toString(c) : "{" + c + "}"),
            StringBuilder::append)
        .toString();
  }
}
