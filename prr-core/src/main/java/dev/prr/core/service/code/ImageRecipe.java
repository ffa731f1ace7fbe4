package dev.prr.core.service.code;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.source.Location;

/**
 * A Dockerfile or Containerfile. What ships is its last stage.
 *
 * @param base the image that the last stage is built on in the end
 * @param basePinned whether it is named by digest or by a tag of a version
 * @param runsAsRoot whether the last stage leaves the user root; unknown where the base decides
 * @param downloads addresses that {@code ADD} fetches without a checksum
 * @param plainSecrets names of arguments and variables that look like credentials and have a value
 * @param runsJava whether it starts a Java program
 * @param heapBounded whether the heap is sized for the container, there or in a manifest; missing
 *     where no Java runs
 */
@Kind("dockerfile")
public record ImageRecipe(
    Fact<String> name,
    @MayBeMissing Fact<String> base,
    Fact<Boolean> basePinned,
    Fact<Boolean> runsAsRoot,
    FactList<Fact<String>> downloads,
    FactList<Fact<String>> plainSecrets,
    Fact<Boolean> runsJava,
    @MayBeMissing Fact<Boolean> heapBounded,
    Location place) {}
