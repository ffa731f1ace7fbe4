package dev.prr.core.service.identity;

import com.google.re2j.Pattern;
import dev.prr.core.document.Field;
import dev.prr.core.document.shape.Forms;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.Service.ContactKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a team is reached, and whether somebody is on call. */
final class Reach {

  /** Annotations with which paging tools bind a component to an on-call service. */
  private static final List<String> ON_CALL =
      List.of(
          "pagerduty.com/service-id",
          "pagerduty.com/integration-key",
          "opsgenie.com/component-selector",
          "opsgenie.com/team",
          "incident.io/",
          "grafana.com/oncall",
          "grafana/oncall",
          "splunk.com/on-call",
          "ilert.com/integration-key");

  private static final List<String> CHAT =
      List.of(
          "slack", "teams.microsoft", "chat", "discord", "mattermost", "zulip", "webex", "matrix");

  private static final Pattern PERSONAL_MAIL = Pattern.compile("[a-z]+[._][a-z]+@[^ @]+[.][^ @]+");

  private final Statements written;
  private final Fact<Boolean> planned;

  /**
   * @param planned whether a plan binds the service to an on-call service; missing where none
   *     declares one
   */
  Reach(Statements written, Fact<Boolean> planned) {
    this.written = written;
    this.planned = planned;
  }

  Fact<Boolean> onCallBound() {
    Fact<String> declared = written.descriptor("spec", "onCall").text();
    Fact<Boolean> bound =
        Statements.first(
            declared.map(text -> !Placeholders.isEmptyId(text)), this::boundByAnnotation);
    return written
        .unlessUnread(bound.isMissing() && !planned.isMissing() ? planned : bound)
        .orDefault(false);
  }

  private Fact<Boolean> boundByAnnotation() {
    List<Field> bindings =
        written.component("metadata", "annotations").fields().stream()
            .filter(entry -> ON_CALL.stream().anyMatch(entry.getKey()::startsWith))
            .map(entry -> entry.getValue())
            .toList();
    return bindings.stream()
        .map(binding -> binding.text().map(text -> !Placeholders.isEmptyId(text)))
        .sorted((a, b) -> Boolean.compare(b.is(true), a.is(true)))
        .findFirst()
        .orElseGet(() -> Fact.missing(written.component("metadata").place()));
  }

  Fact<ContactKind> contact() {
    Fact<ContactKind> declared =
        Statements.first(
            written.descriptor("spec", "contact", "channel").text().map(c -> ContactKind.CHANNEL),
            () -> written.descriptor("spec", "contact", "rota").text().map(r -> ContactKind.ROTA));
    return written.unlessUnread(Statements.first(declared, this::catalogued));
  }

  private Fact<ContactKind> catalogued() {
    List<Field> links = written.component("metadata", "links").items();
    Optional<Field> channel = links.stream().filter(Reach::isChat).findFirst();
    if (channel.isPresent()) {
      return Fact.known(ContactKind.CHANNEL, channel.get().place());
    }
    Fact<Boolean> onCall = onCallBound();
    if (onCall.is(true)) {
      return Fact.known(ContactKind.ROTA, onCall.place());
    }
    return Stream.of("labels", "annotations")
        .flatMap(map -> written.component("metadata", map).fields().stream())
        .map(entry -> entry.getValue())
        .filter(Reach::isPersonalMail)
        .findFirst()
        .or(() -> links.stream().filter(link -> isPersonalMail(link.at("url"))).findFirst())
        .map(field -> Fact.known(ContactKind.PERSON, field.place()))
        .orElseGet(() -> Fact.missing(written.component("metadata").place()));
  }

  private static boolean isChat(Field link) {
    return Stream.of("url", "title", "type", "icon")
        .flatMap(key -> link.at(key).text().ifKnown().stream())
        .map(text -> text.toLowerCase(Locale.ROOT))
        .anyMatch(text -> text.startsWith("#") || CHAT.stream().anyMatch(text::contains));
  }

  private static boolean isPersonalMail(Field field) {
    return field
        .text()
        .ifKnown()
        .filter(text -> PERSONAL_MAIL.matcher(text.toLowerCase(Locale.ROOT)).find())
        .isPresent();
  }

  /** A description as it may be shown: one that names a person is dropped. */
  Fact<String> description() {
    Fact<String> text =
        Statements.first(
            written.descriptor("metadata", "description").text(),
            () -> written.component("metadata", "description").text());
    return text.flatMap(
        said ->
            Pattern.compile(Forms.PERSON_IN_PROSE).matcher(said).find()
                ? Fact.missing(text.place())
                : text);
  }
}
