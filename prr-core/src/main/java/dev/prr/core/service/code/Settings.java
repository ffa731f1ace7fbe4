package dev.prr.core.service.code;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.source.Location;

/**
 * A configuration file, or the part of it for one profile.
 *
 * @param profile the profile it is for; missing where it is for all
 * @param gracefulShutdown whether requests are finished on shutdown; missing where it does not say
 * @param changesSchema whether the application changes the schema of its database by itself;
 *     missing where it does not say
 * @param usesDatabase whether it names a database that outlives the process
 * @param databaseUserIsAdministrator missing where no user is written out
 * @param poolSize most connections to the database; missing where it does not say
 * @param timeouts keys that limit how long a call may take
 * @param endlessTimeouts those of them that set no limit at all
 * @param logsToFile whether logs are written to a file
 */
@Kind("configuration")
public record Settings(
    Fact<String> name,
    @MayBeMissing Fact<String> profile,
    @MayBeMissing Fact<Boolean> gracefulShutdown,
    @MayBeMissing Fact<Boolean> changesSchema,
    Fact<Boolean> usesDatabase,
    @MayBeMissing Fact<Boolean> databaseUserIsAdministrator,
    @MayBeMissing Fact<String> poolSize,
    FactList<Fact<String>> timeouts,
    FactList<Fact<String>> endlessTimeouts,
    Fact<Boolean> logsToFile,
    Location place) {}
