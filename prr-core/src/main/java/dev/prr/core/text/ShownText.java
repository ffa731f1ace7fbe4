package dev.prr.core.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Set;

/** A line of a file as it may be shown: no secret in it, and nobody named by a mail or a login. */
public final class ShownText {

  private static final String NOBODY = "***";

  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

  /** A login with the sign; with a slash behind it, it is a team. */
  private static final Pattern LOGIN =
      Pattern.compile("(^|[\\s\"'(\\[,])@([A-Za-z0-9][A-Za-z0-9_-]*)");

  private static final String AFTER_LOGIN = " \t\"')],;#";

  /** What schedules write with the sign. */
  private static final Set<String> TIMES =
      Set.of(
          "yearly",
          "annually",
          "monthly",
          "weekly",
          "daily",
          "midnight",
          "hourly",
          "every",
          "reboot");

  private ShownText() {}

  /**
   * The line with secrets, mail addresses and logins masked.
   *
   * @param before the line before it, see {@link Redactor#mask}; empty where there is none
   */
  public static String of(String line, String before) {
    String masked = Redactor.mask(line, before);
    return masked.indexOf('@') < 0
        ? masked
        : withoutLogins(MAIL.matcher(masked).replaceAll(NOBODY));
  }

  private static String withoutLogins(String line) {
    Matcher login = LOGIN.matcher(line);
    StringBuilder shown = new StringBuilder();
    int done = 0;
    while (login.find()) {
      int end = login.end();
      boolean alone = end == line.length() || AFTER_LOGIN.indexOf(line.charAt(end)) >= 0;
      if (alone && !TIMES.contains(login.group(2))) {
        shown.append(line, done, login.start(2)).append(NOBODY);
        done = end;
      }
    }
    return shown.append(line, done, line.length()).toString();
  }
}
