package dev.prr.core.history.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Json;
import dev.prr.core.service.Service;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The facts of one service as canonical JSON, version 1. Equal facts are equal bytes, and the
 * SHA-256 of the bytes is the digest of the facts in a judgement.
 */
public final class Snapshot {

  private static final int SCHEMA = 1;
  private static final int LONGEST_TEXT = 512 * 1024;

  /** What only whoever reads snapshots needs; most runs write one and read none. */
  private static final class Reading {
    private static final JsonMapper STRICT =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Codec<Object> SERVICE = new Groups(RawKeys.NONE).of(Service.class);
  }

  private final byte[] bytes;
  private final Digest id;

  private Snapshot(byte[] bytes) {
    this.bytes = bytes;
    this.id = Digest.of(bytes);
  }

  /**
   * Writes services, all with the same rules.
   *
   * @param kept what these rules read of raw documents
   */
  public static List<Snapshot> of(List<Service> services, RawKeys kept) {
    Codec<Object> codec = new Groups(kept).of(Service.class);
    return services.stream().map(service -> of(service, codec)).toList();
  }

  private static Snapshot of(Service service, Codec<Object> codec) {
    Places places = new Places();
    Object facts = codec.write(service, places);
    return new Snapshot(
        Json.canonical(Map.of("schema", SCHEMA, "files", places.files(), "service", facts)));
  }

  /** The digest of the facts. */
  public Digest id() {
    return id;
  }

  /** The canonical JSON. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * The service again, equal to the one that was written but for what a snapshot does not keep.
   * What this version reads and the one that wrote did not is unknown.
   *
   * @throws IllegalArgumentException when these are no facts, or facts of a newer version; the
   *     message says so in half a sentence
   */
  public static Service read(byte[] bytes) {
    try {
      JsonNode json = Reading.STRICT.readTree(bytes);
      int schema = json.path("schema").asInt();
      if (schema > SCHEMA) {
        throw new IllegalArgumentException("it has schema " + schema + ", written by a newer PRR");
      }
      if (schema < 1 || !json.path("service").isObject()) {
        throw new IllegalArgumentException("it has not the shape of a snapshot");
      }
      List<String> files = new ArrayList<>();
      json.path("files").forEach(file -> files.add(file.asText()));
      Location start =
          Location.startOf(new SourcePath(files.isEmpty() ? "prr.yaml" : files.get(0)));
      return (Service) Reading.SERVICE.read(json.path("service"), new Places(files), start);
    } catch (IOException e) {
      throw new IllegalArgumentException("it is not the JSON of a snapshot", e);
    }
  }
}
