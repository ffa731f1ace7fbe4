package dev.prr.core.service.code;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.source.Location;
import java.time.LocalDate;

/**
 * A language, framework or system that the application stands on.
 *
 * @param name for example {@code spring-boot}
 * @param cycle the part of the version that support is counted by
 * @param supportedUntil the last day with security fixes for everybody; missing where the bundled
 *     table does not know the cycle
 * @param tableDate the day of the bundled table
 */
@Kind("runtime")
public record RuntimeVersion(
    Fact<String> name,
    Fact<String> cycle,
    @MayBeMissing Fact<LocalDate> supportedUntil,
    Fact<LocalDate> tableDate,
    Location place) {}
