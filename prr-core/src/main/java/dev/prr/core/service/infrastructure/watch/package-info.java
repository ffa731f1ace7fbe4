/**
 * What a plan says of watching and of being called: alarms, monitors, objectives, who is on call.
 * They become the same artifacts as their cousins written in YAML. Uses {@code infrastructure} and
 * what is above it.
 */
@NullMarked
package dev.prr.core.service.infrastructure.watch;

import org.jspecify.annotations.NullMarked;
