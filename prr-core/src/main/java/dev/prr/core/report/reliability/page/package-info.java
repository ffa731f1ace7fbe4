/**
 * The pages of the reliability review: one for all, one for each team. What they show is put
 * together here, and a template lays it out.
 */
@NullMarked
package dev.prr.core.report.reliability.page;

import org.jspecify.annotations.NullMarked;
