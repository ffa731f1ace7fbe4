package dev.prr.core.history.record;

import com.google.re2j.Pattern;
import dev.prr.core.document.shape.Forms;

/** Refuses texts that name a person, without repeating them. */
final class Nobody {

  private static final int LONGEST_NAME = 128;
  private static final Pattern PERSON = Pattern.compile(Forms.PERSON_IN_PROSE);

  private Nobody() {}

  static boolean isName(String name) {
    return name.length() <= LONGEST_NAME
        && name.chars().noneMatch(Character::isISOControl)
        && Forms.TEAM.accepts(name);
  }

  static void checkName(String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "a team, service or role is a name of at most "
              + LONGEST_NAME
              + " characters and no person");
    }
  }

  static void checkText(String text) {
    if (PERSON.matcher(text).find()) {
      throw new IllegalArgumentException("a text names a person: write the team or the role");
    }
  }
}
