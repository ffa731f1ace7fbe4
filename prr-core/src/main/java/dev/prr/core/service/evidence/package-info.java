/**
 * What other tools and teams found, as facts of a service: one record for each kind of evidence,
 * each with its day and whether it is about the commit that is judged. Evidence is never missing,
 * only unknown: absent, too old, or unreadable.
 */
@NullMarked
package dev.prr.core.service.evidence;

import org.jspecify.annotations.NullMarked;
