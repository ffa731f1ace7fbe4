package dev.prr.core.review.reliability.source;

import dev.prr.core.review.blameless.Scrubber;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.reliability.incident.Incident;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects the incidents of all exports. The same key again replaces what was there, so importing
 * twice changes nothing.
 */
public final class IncidentImport {
  /** More bad rows than a person reads are counted only. */
  private static final int MOST_LISTED = 200;

  private final Organization organization;
  private final Set<String> dependencies;
  private final Scrubber scrubber;
  private final Keys keys;
  private final Limits limits;
  private final Map<String, Incident> incidents = new HashMap<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private int rejections;
  private int passedOver;

  /**
   * An import without incidents yet.
   *
   * @param dependencies names of dependencies that are no services of the organization
   * @param scrubber for titles, where they are kept
   * @param salt of the keys; the same one every time
   */
  public IncidentImport(
      Organization organization,
      Set<String> dependencies,
      Scrubber scrubber,
      String salt,
      Limits limits) {
    this.organization = organization;
    this.dependencies = Set.copyOf(dependencies);
    this.scrubber = scrubber;
    this.keys = new Keys(salt);
    this.limits = limits;
  }

  /** Reads one export as a stream. */
  public void read(Export export, Reader text) throws IOException {
    Canonical canonical = new Canonical(export, organization, dependencies, scrubber, keys);
    IncidentSource source =
        Sources.of(export.format(), export.columns())
            .orElseThrow(() -> new IllegalArgumentException("no such format"));
    source.read(
        text,
        limits,
        new IncidentSource.Drafts() {
          @Override
          public void draft(Draft draft) {
            take(export, canonical, draft);
          }

          @Override
          public void bad(int line, String detail) {
            reject(export.path(), line, detail);
          }
        });
  }

  private void take(Export export, Canonical canonical, Draft draft) {
    if (!canonical.isWanted(draft)) {
      passedOver++;
      return;
    }
    try {
      Incident incident = canonical.incident(draft);
      incidents.put(incident.key(), incident);
    } catch (Canonical.NoIncident e) {
      reject(export.path(), draft.line(), e.reason());
    }
  }

  /** Notes something that could not be read. */
  public void reject(String file, int line, String reason) {
    rejections++;
    if (rejected.size() < MOST_LISTED) {
      rejected.add(new Rejected(file, line, reason));
    }
  }

  /** What was imported so far. */
  public Imported result() {
    return new Imported(incidents.values(), rejected, rejections, passedOver);
  }
}
