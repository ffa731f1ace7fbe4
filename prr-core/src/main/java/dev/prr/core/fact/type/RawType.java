package dev.prr.core.fact.type;

/**
 * A document as it was written: nothing is known of it beforehand and everything may be missing.
 */
public enum RawType implements FactType {
  DOCUMENT
}
