/**
 * Rules that were read and checked when their pack was built, so that a run only takes them up. The
 * form is ours alone, is made anew with each build, and is passed over where it was made for other
 * facts; what counts is the text of the rules, which it carries. Uses {@code check}, {@code read}
 * and what is above them.
 */
@NullMarked
package dev.prr.core.rule.compiled;

import org.jspecify.annotations.NullMarked;
