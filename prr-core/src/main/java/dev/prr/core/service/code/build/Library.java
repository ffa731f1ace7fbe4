package dev.prr.core.service.code.build;

import dev.prr.core.source.Location;
import java.util.Optional;

/**
 * Something that a build names: a dependency, a plugin, a parent.
 *
 * @param id as its tool writes it, {@code group:artifact} or a name
 * @param version resolved as far as the files tell; empty where none is written
 */
record Library(String id, Optional<String> version, Location place) {}
