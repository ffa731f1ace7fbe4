package dev.prr.core.review.blameless;

import dev.prr.core.fact.Named;

/** How a text can lead to a person. */
public enum Trace implements Named {
  /** An address of mail. */
  MAIL,
  /** A handle, a login, or a reference to an account. */
  HANDLE,
  /** A name of the list that was supplied. */
  LISTED_NAME,
  /** What looks like a name because of the word before it: {@code by Firstname Lastname}. */
  NAME_SHAPE,
  /** A word that singles out one person of a team: intern, junior, contractor, new hire. */
  ROLE_WORD,
  /** A pronoun that speaks of one person. */
  PRONOUN
}
