package dev.prr.core.verdict;

import dev.prr.core.fact.Named;

/** What an outcome means here, after policy. */
public enum DecisionKind implements Named {
  PASS,
  FAIL,
  WARN,
  NOTE,
  WAIVED,
  ATTESTED,
  BASELINED,
  NOT_APPLICABLE,
  UNKNOWN
}
