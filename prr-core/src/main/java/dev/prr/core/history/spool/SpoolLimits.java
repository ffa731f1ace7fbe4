package dev.prr.core.history.spool;

import dev.prr.core.workspace.Limits;

/**
 * How much may wait.
 *
 * @param records most parcels
 * @param bytes most bytes of all parcels
 * @param parcelBytes largest parcel, unpacked
 */
public record SpoolLimits(int records, long bytes, int parcelBytes) {

  private static final int MOST_SNAPSHOTS = 64;

  /** Those of a run. */
  public static SpoolLimits of(Limits limits) {
    return new SpoolLimits(
        limits.spoolRecords(), limits.spoolBytes(), MOST_SNAPSHOTS * limits.snapshotBytes());
  }
}
