package dev.prr.core.history.record;

/** A record: a value with one canonical form, named by the digest of it. */
public sealed interface Kept permits Judgement, Run, HeldReview {

  /** The canonical JSON, see {@link Json#canonical}. */
  byte[] bytes();

  /** The SHA-256 of {@link #bytes()}. */
  default Digest id() {
    return Digest.of(bytes());
  }
}
