/**
 * What git knows of a checkout, asked with fixed arguments so that nothing of the judged tree is
 * run and no connection is opened. Never who did something.
 */
@NullMarked
package dev.prr.core.workspace.git;

import org.jspecify.annotations.NullMarked;
