package dev.prr.core.history.chain;

import dev.prr.core.history.record.Digest;

/** A deposit that was read and is about to be sealed. */
final class Pending {

  private final Deposits.Waiting deposit;
  private final byte[] record;
  private final Digest id;

  Pending(Deposits.Waiting deposit, byte[] record) {
    this.deposit = deposit;
    this.record = record;
    this.id = Digest.of(record);
  }

  Deposits.Waiting deposit() {
    return deposit;
  }

  byte[] record() {
    return record;
  }

  Digest id() {
    return id;
  }
}
