package dev.prr.core.report;

import dev.prr.core.service.Origin;
import dev.prr.core.service.Waiver;
import dev.prr.core.verdict.WaiverUse;
import java.time.LocalDate;
import java.util.Map;

/** A waiver and how it stands, in JSON. */
final class WaiverJson {

  private WaiverJson() {}

  static Map<String, Object> of(WaiverUse use) {
    Waiver waiver = use.waiver();
    Map<String, Object> json = Places.of(waiver.place());
    json.put("id", waiver.name());
    waiver.rule().ifKnown().ifPresent(value -> json.put("rule", value));
    json.put("state", use.state().id());
    waiver.type().ifKnown().map(Waiver.Type::id).ifPresent(value -> json.put("type", value));
    waiver.ownerTeam().ifKnown().ifPresent(value -> json.put("ownerTeam", value));
    waiver.approverRole().ifKnown().ifPresent(value -> json.put("approverRole", value));
    waiver.ticket().ifKnown().ifPresent(value -> json.put("ticket", value));
    waiver.reason().ifKnown().ifPresent(value -> json.put("reason", value));
    waiver.origin().ifKnown().map(Origin::id).ifPresent(value -> json.put("origin", value));
    waiver.date().ifKnown().map(LocalDate::toString).ifPresent(value -> json.put("date", value));
    waiver
        .expires()
        .ifKnown()
        .map(LocalDate::toString)
        .ifPresent(value -> json.put("expires", value));
    json.put("message", use.sentence());
    return json;
  }
}
