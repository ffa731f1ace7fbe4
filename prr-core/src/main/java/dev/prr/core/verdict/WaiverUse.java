package dev.prr.core.verdict;

import dev.prr.core.service.Waiver;
import java.util.Optional;

/**
 * A waiver and how it stands today.
 *
 * @param endsInDays where it is in force: how many days are left after today
 * @param sentence what is so and what to do; holds the old reason where it ended
 */
public record WaiverUse(
    Waiver waiver, WaiverState state, Optional<Long> endsInDays, String sentence) {

  /** From how many days before the end people are told. */
  static final int SOON = 14;

  public boolean endsSoon() {
    return endsInDays.filter(days -> days <= SOON).isPresent();
  }

  /** Whether somebody has something to do about it. */
  public boolean wantsAttention() {
    return endsSoon() || (state != WaiverState.IN_FORCE && state != WaiverState.UNDECIDED);
  }
}
