/**
 * Makes alert rules of the alarms, monitors and alert policies that a plan shows, each with whom it
 * tells, and says whether a service is bound to an on-call service.
 */
@NullMarked
package dev.prr.core.service.infrastructure.watch;

import org.jspecify.annotations.NullMarked;
