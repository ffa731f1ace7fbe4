package dev.prr.core.service.identity;

import dev.prr.core.fact.Fact;
import dev.prr.core.service.Service.OwnerKind;
import dev.prr.core.service.Vocabulary;

/**
 * Whose something is. A person or a placeholder is told by its kind alone; the name is dropped here
 * and goes nowhere.
 *
 * @param team missing where the owner is no team
 */
record Owner(Fact<String> team, Fact<OwnerKind> kind) {

  /** From a team's name or a catalogue's reference to an owner. */
  static Owner of(Fact<String> written, Catalogue catalogue, Vocabulary vocabulary) {
    Fact<OwnerKind> kind = written.map(text -> kindOf(text, catalogue, vocabulary));
    Fact<String> team =
        kind.is(OwnerKind.TEAM) || !kind.isKnown()
            ? written.map(text -> teamOf(text, vocabulary))
            : Fact.missing(written.place());
    return new Owner(team, kind);
  }

  private static OwnerKind kindOf(String text, Catalogue catalogue, Vocabulary vocabulary) {
    EntityRef owner = EntityRef.parse(text);
    if (isAlias(text, vocabulary)) {
      return OwnerKind.TEAM;
    }
    boolean handle = text.contains("@") && !isTeamHandle(text);
    if (owner.kind().equals("user") || handle || catalogue.isUser(owner.name())) {
      return OwnerKind.PERSON;
    }
    return Placeholders.is(owner.name()) ? OwnerKind.PLACEHOLDER : OwnerKind.TEAM;
  }

  /** {@code @organization/team}, as code hosts write teams. */
  private static boolean isTeamHandle(String text) {
    return text.startsWith("@") && text.indexOf('@', 1) < 0 && text.indexOf('/') > 1;
  }

  private static boolean isAlias(String text, Vocabulary vocabulary) {
    return vocabulary.teamAliases().containsKey(text.strip())
        || vocabulary.teamAliases().containsKey(EntityRef.parse(text).name());
  }

  private static String teamOf(String text, Vocabulary vocabulary) {
    String name = EntityRef.parse(text).name();
    String whole = vocabulary.teamAliases().getOrDefault(text.strip(), name);
    return vocabulary.teamAliases().getOrDefault(whole, whole);
  }
}
