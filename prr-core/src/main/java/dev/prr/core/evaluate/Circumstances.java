package dev.prr.core.evaluate;

import dev.prr.core.service.Tier;
import dev.prr.core.workspace.Limits;
import java.time.LocalDate;

/**
 * What a rule runs under.
 *
 * @param tier the one the service is judged as
 * @param today the day of the run, in UTC
 * @param detailed whether traces keep the elements of lists, for people to look at
 */
record Circumstances(Tier tier, LocalDate today, Limits limits, Steps steps, boolean detailed) {}
