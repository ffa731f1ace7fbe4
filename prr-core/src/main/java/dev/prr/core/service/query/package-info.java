/**
 * What a query in PromQL or a language like it mentions: metrics, label matchers, windows,
 * functions, and what is divided by what. One pass over the tokens; whether a query is right is not
 * decided here. Uses {@code fact} only.
 */
@NullMarked
package dev.prr.core.service.query;

import org.jspecify.annotations.NullMarked;
