package dev.prr.core.service;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.Named;
import dev.prr.core.source.Location;

/**
 * A page of prose that is not a runbook.
 *
 * @param purpose what it is for, told by its name and headings
 * @param sections its headings in lower case
 */
@Kind("page")
public record Page(
    Fact<String> name,
    Fact<String> path,
    Fact<Purpose> purpose,
    FactList<Fact<String>> sections,
    Location place) {

  /** What pages are looked for. */
  public enum Purpose implements Named {
    README,
    ERROR_BUDGET_POLICY,
    ROLLBACK,
    INCIDENT_PROCESS,
    POSTMORTEM_TEMPLATE,
    ARCHITECTURE,
    SECURITY_POLICY,
    OTHER
  }
}
