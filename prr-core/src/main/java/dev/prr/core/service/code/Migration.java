package dev.prr.core.service.code;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Kind;
import dev.prr.core.source.Location;

/**
 * A script that changes the schema of a database.
 *
 * @param newest whether no script in its folder has a higher version
 * @param breaking whether the version of the application before it cannot live with it: something
 *     is dropped, renamed or made mandatory, and no comment {@code prr:compatible} says why that is
 *     safe
 */
@Kind("migration")
public record Migration(
    Fact<String> name, Fact<Boolean> newest, Fact<Boolean> breaking, Location place) {}
