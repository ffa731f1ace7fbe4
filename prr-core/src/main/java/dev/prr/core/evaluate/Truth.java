package dev.prr.core.evaluate;

import dev.prr.core.fact.Named;
import java.util.Collection;

/** Kleene's three values. However the unknown ones turn out, true stays true and false false. */
public enum Truth implements Named {
  TRUE,
  FALSE,
  UNKNOWN;

  static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** False when one is, else unknown when one is; true of none. */
  static Truth all(Collection<Truth> parts) {
    if (parts.contains(FALSE)) {
      return FALSE;
    }
    return parts.contains(UNKNOWN) ? UNKNOWN : TRUE;
  }

  /** True when one is, else unknown when one is; false of none. */
  static Truth any(Collection<Truth> parts) {
    if (parts.contains(TRUE)) {
      return TRUE;
    }
    return parts.contains(UNKNOWN) ? UNKNOWN : FALSE;
  }
}
