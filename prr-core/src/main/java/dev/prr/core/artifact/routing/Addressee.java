package dev.prr.core.artifact.routing;

import com.google.re2j.Pattern;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether an integration addresses one person. The address is looked at here and never kept; a mail
 * box is a person's if its name looks like a first and a last name and has no word of a role.
 */
final class Addressee {

  private static final Pattern PERSONAL_MAIL = Pattern.compile("[a-z]+[._][a-z]+(@.*)?");
  private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z]+");

  private static final Set<String> ROLE_WORDS =
      Set.of(
          "admin",
          "admins",
          "alert",
          "alerts",
          "alarm",
          "alarms",
          "call",
          "core",
          "critical",
          "data",
          "dev",
          "devops",
          "duty",
          "eng",
          "engineering",
          "group",
          "help",
          "incident",
          "incidents",
          "infra",
          "it",
          "list",
          "mail",
          "monitoring",
          "net",
          "no",
          "noc",
          "notify",
          "on",
          "oncall",
          "operations",
          "ops",
          "pager",
          "platform",
          "prod",
          "rota",
          "security",
          "service",
          "services",
          "sre",
          "staff",
          "support",
          "system",
          "systems",
          "team",
          "teams",
          "tech",
          "warning");

  private static final List<String> MAIL_KEYS = List.of("to", "addresses");

  private Addressee() {}

  static Fact<Boolean> isPersonal(String type, Field config) {
    return Fact.known(
        switch (type.toLowerCase(Locale.ROOT)) {
          case "email" -> MAIL_KEYS.stream().anyMatch(key -> isPersonsMail(config.at(key)));
          case "opsgenie" -> config.at("responders").items().stream().anyMatch(Addressee::isUser);
          case "slack" -> starts(config.at("channel"), "@") || starts(config.at("recipient"), "@");
          case "telegram" -> isPrivateChat(config);
          default -> false;
        },
        config.place());
  }

  private static boolean isUser(Field responder) {
    return responder.at("type").text().is("user") || responder.at("username").isPresent();
  }

  private static boolean starts(Field field, String beginning) {
    return field.text().ifKnown().filter(text -> text.startsWith(beginning)).isPresent();
  }

  /** Groups and channels have numbers below nought, or names. */
  private static boolean isPrivateChat(Field config) {
    return Stream.of("chat_id", "chatID", "chatid")
        .map(key -> config.at(key).text().ifKnown().orElse(""))
        .anyMatch(id -> !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9'));
  }

  /** Any of several addresses, set apart by commas, semicolons or lines. */
  private static boolean isPersonsMail(Field field) {
    String all = field.text().ifKnown().orElse("").toLowerCase(Locale.ROOT);
    return Stream.of(all.replace(';', ',').replace('\n', ',').split(",", -1))
        .map(String::strip)
        .anyMatch(Addressee::looksLikeAPerson);
  }

  private static boolean looksLikeAPerson(String address) {
    int open = address.lastIndexOf('<');
    String bare = open < 0 ? address : address.substring(open + 1);
    int at = bare.indexOf('@');
    if (at < 0 || !PERSONAL_MAIL.matcher(bare.substring(0, at)).matches()) {
      return false;
    }
    return Stream.of(NOT_A_LETTER.split(bare.substring(0, at))).noneMatch(ROLE_WORDS::contains);
  }
}
