package dev.prr.core.document.shape;

import dev.prr.core.document.shape.Form.Refusal;
import dev.prr.core.fact.Durations;
import dev.prr.core.fact.Ratio;
import dev.prr.core.source.SourcePath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** The written forms that our own files share. */
public final class Forms {

  private static final String BLAMELESS = "Records, reports and facts speak of teams only.";

  /** A mail address, a catalogue reference to a user, or a handle that is no team's. */
  public static final String PERSON_IN_PROSE =
      "[^ @]+@[^ @]+[.][^ @]+|(^|[^A-Za-z])[Uu][Ss][Ee][Rr]:[^ ]|(^|[^A-Za-z0-9._/-])@[A-Za-z0-9._-]+($|[^A-Za-z0-9._/-])";

  private static final Refusal PERSON =
      new Refusal(
          PERSON_IN_PROSE,
          "names a person (a mail address, a login or a user: reference)",
          BLAMELESS,
          "Name the team, its channel or its rota instead.");

  private static final Refusal PERSON_OR_LOGIN =
      new Refusal(
          "@|[Uu][Ss][Ee][Rr]:",
          "names a person (it holds @ or user:)",
          BLAMELESS,
          "Write the name of the team alone, such as payments.");

  private static final String NAME = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";

  private static final String NUMBER = "[0-9]+([.][0-9]+)?";

  /** The name of a service, and whatever else is a key in records and reports. */
  public static final Form ID =
      Form.of(
          "a name of small letters, digits and dashes",
          "checkout",
          "The name is a key in records, reports and waivers.",
          NAME);

  /** A team; never a person. */
  public static final Form TEAM =
      Form.of(
              "the name of a team",
              "payments",
              "Whatever is asked of the owner goes to a team.",
              "[^ ](.*[^ ])?")
          .without(PERSON_OR_LOGIN);

  /** A name that others chose: an alias, a dependency, a label value. */
  public static final Form LABEL =
      Form.of(
              "a name without spaces",
              "orders-db",
              "The name is compared with what catalogues, manifests and SLOs say.",
              "[^ ]+")
          .without(PERSON_OR_LOGIN);

  /** Prose that names nobody. */
  public static final Form PROSE =
      Form.of(
              "a sentence",
              "\"Orders wait in the queue.\"",
              "A blank text says nothing.",
              "(.|\\n)*[^ \\n](.|\\n)*")
          .without(PERSON);

  /** A length of time. */
  public static final Form DURATION =
      Form.of(
              "a duration",
              "30m, 1h30m or 30d",
              "A number without a unit could be seconds or days.",
              "("
                  + String.join(")?(", number("y"), number("w"), number("d"), number("h"))
                  + ")?("
                  + String.join(")?(", number("m"), number("s"), number("ms"))
                  + ")?")
          .readBy(text -> Durations.parse(text).isPresent());

  /** A share of a whole, below one. */
  public static final Form RATIO =
      Form.of(
              "a percentage with its sign",
              "99.9%",
              "Without the sign 0.999 and 99.9 are told apart by guessing.",
              NUMBER + "%")
          .readBy(
              text ->
                  Ratio.parse(text)
                      .filter(r -> r.ofOne().compareTo(BigDecimal.ONE) <= 0)
                      .isPresent());

  /** A day, UTC. */
  public static final Form DATE =
      Form.of(
              "a date",
              "2026-12-31",
              "A date that cannot be read never comes or never ends.",
              "[0-9]{4}-[0-9]{2}-[0-9]{2}")
          .readBy(Forms::isDay);

  /** A folder from where the file lies; it may climb, it never starts at the root of the disk. */
  public static final Form FOLDER =
      Form.of(
              "a folder relative to this file",
              "../checkout-deploy",
              "The same folder has to be found on every machine.",
              "[^/ ].*")
          .readBy(Forms::isFolder);

  /** Where evidence can be looked up. */
  public static final Form EVIDENCE =
      Form.of(
              "an https address or a path in this repository",
              "docs/load-test.md",
              "A statement is worth what can be looked up.",
              "https://[^ ]+|[^ :]+")
          .without(PERSON);

  private Forms() {}

  private static String number(String unit) {
    return NUMBER + unit;
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException notADay) {
      return false;
    }
  }

  private static boolean isFolder(String text) {
    String folder = text.startsWith("./") ? text.substring("./".length()) : text;
    try {
      return !new SourcePath(
              folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder)
          .value()
          .isEmpty();
    } catch (IllegalArgumentException notNormalized) {
      return false;
    }
  }
}
