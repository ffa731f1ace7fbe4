package dev.prr.core.policy;

import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import java.time.LocalDate;
import java.util.Optional;

/**
 * As what a service is judged.
 *
 * @param service its name
 * @param tier what policy says, else what is declared, else the default
 * @param stage likewise
 * @param firstDay the day it came into being, as policy says; without one there is no grace
 */
public record ServiceContext(
    String service, Tier tier, Stage stage, Optional<LocalDate> firstDay) {}
