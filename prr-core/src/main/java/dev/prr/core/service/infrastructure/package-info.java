/**
 * Makes facts of the resources that a plan of Terraform or OpenTofu shows, each pointed at where
 * its configuration is written if that can be found. Kinds of resources that keep data have a room
 * of their own.
 */
@NullMarked
package dev.prr.core.service.infrastructure;

import org.jspecify.annotations.NullMarked;
