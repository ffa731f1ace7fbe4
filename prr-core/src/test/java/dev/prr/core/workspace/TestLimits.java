package dev.prr.core.workspace;

import dev.prr.core.source.Altered;
import java.util.Arrays;

/** The default limits with one of them changed. */
public final class TestLimits {
  private TestLimits() {}

  public static Limits with(String limit, long value) {
    boolean whole =
        Arrays.stream(Limits.class.getRecordComponents())
            .anyMatch(c -> c.getName().equals(limit) && c.getType() == int.class);
    return Altered.with(
        Limits.DEFAULT, limit, whole ? (Object) Math.toIntExact(value) : (Object) value);
  }
}
