/**
 * JSON Schema for the shape of a raw document, within bounds: no reference leaves the rule, none
 * goes round in a circle, and patterns are those of RE2. The only room that knows the validator,
 * which is loaded with the first rule that asks for a schema. Uses {@code document}.
 */
@NullMarked
package dev.prr.core.rule.schema;

import org.jspecify.annotations.NullMarked;
