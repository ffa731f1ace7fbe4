/**
 * Where runs wait that a shared history could not take: a folder with one packed file each, whole
 * from the moment it has its name, gone when the history has it for sure.
 */
@NullMarked
package dev.prr.core.history.spool;

import org.jspecify.annotations.NullMarked;
