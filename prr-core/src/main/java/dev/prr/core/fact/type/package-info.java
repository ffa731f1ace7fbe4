/**
 * What facts look like, told apart from any one service: which fields a kind has, what type each
 * is, whether it may be missing.
 *
 * <p>Everything here is derived from the records of facts by reflection, once; the names of their
 * components are the names that rules, {@code facts.json} and its schema use. Rules are checked
 * against these types when they are loaded and read facts through them when they run. Uses {@code
 * fact} only.
 */
@NullMarked
package dev.prr.core.fact.type;

import org.jspecify.annotations.NullMarked;
