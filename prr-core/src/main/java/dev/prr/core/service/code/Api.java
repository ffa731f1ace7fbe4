package dev.prr.core.service.code;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.fact.Named;
import dev.prr.core.source.Location;

/**
 * A contract of an API.
 *
 * @param version of the format, as written
 * @param open operations that say nothing of authentication, neither they nor the contract
 */
@Kind("api")
public record Api(
    Fact<String> name,
    Fact<Style> style,
    @MayBeMissing Fact<String> version,
    FactList<Fact<String>> open,
    Location place) {

  /** What the contract is written in. */
  public enum Style implements Named {
    OPENAPI,
    SWAGGER,
    ASYNCAPI,
    PROTOBUF
  }
}
