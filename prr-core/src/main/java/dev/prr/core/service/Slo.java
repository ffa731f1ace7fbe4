package dev.prr.core.service;

import dev.prr.core.artifact.SloDefinition.Format;
import dev.prr.core.artifact.SloDefinition.Indicator;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.fact.Ratio;
import dev.prr.core.source.Location;
import java.time.Duration;
import java.time.LocalDate;

/**
 * A service level objective.
 *
 * @param kind what its indicator measures
 * @param target unknown where the number is implausible in the unit of its format
 * @param unitPlausible false where 0.999 was written for 99.9 or the other way round
 * @param window the compliance period, with the default of the format
 * @param calendar whether the period follows the calendar
 * @param namesService whether the service it names is this one, by name or alias
 * @param queryWellFormed whether good and total differ and the brackets close
 * @param fastBurnPages whether spending the error budget fast pages somebody
 * @param slowBurnNotifies whether spending it slowly opens a ticket
 * @param absenceAlerted whether missing indicator data alerts
 * @param described whether it says what it is for
 * @param reviewed when it was last reviewed
 */
@Kind("slo")
public record Slo(
    Fact<String> name,
    Fact<Format> format,
    Fact<Indicator> kind,
    Fact<Ratio> target,
    Fact<Boolean> unitPlausible,
    @MayBeMissing Fact<Duration> window,
    Fact<Boolean> calendar,
    Fact<Boolean> namesService,
    @MayBeMissing Fact<Boolean> queryWellFormed,
    Fact<Boolean> fastBurnPages,
    Fact<Boolean> slowBurnNotifies,
    Fact<Boolean> absenceAlerted,
    Fact<Boolean> described,
    @MayBeMissing Fact<LocalDate> reviewed,
    Location place) {}
