package dev.prr.core.policy;

import dev.prr.core.service.JudgedAs;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import java.time.LocalDate;
import java.util.Optional;

/**
 * As what a service is judged.
 *
 * @param service its name
 * @param as what policy says, else what is declared, else the default
 * @param firstDay the day it came into being, as policy says; without one there is no grace
 */
public record ServiceContext(String service, JudgedAs as, Optional<LocalDate> firstDay) {

  public Tier tier() {
    return as.tier();
  }

  public Stage stage() {
    return as.stage();
  }
}
