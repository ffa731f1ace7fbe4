package dev.prr.core.history.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class SkipReasonTest {

  @Test
  void a_code_is_kept_as_it_is() {
    assertEquals("hotfix-2", SkipReason.of(" hotfix-2 ").code());
  }

  @Test
  void nothing_said_is_unstated() {
    assertEquals(SkipReason.UNSTATED, SkipReason.of("  "));
  }

  @Test
  void free_text_is_not_kept_because_it_can_name_a_person() {
    for (String text :
        new String[] {"ask the boss", "Hotfix", "2fast", "-x", "ä", "a".repeat(65)}) {
      assertEquals(SkipReason.OTHER, SkipReason.of(text), text);
    }
    assertThrows(IllegalArgumentException.class, () -> new SkipReason("ask the boss"));
  }
}
