/**
 * The only way of {@code history} and the writers of {@code report} to a file system: few
 * operations, each of which a test can let fail, and folders that no link leads out of.
 */
@NullMarked
package dev.prr.core.history.disk;

import org.jspecify.annotations.NullMarked;
