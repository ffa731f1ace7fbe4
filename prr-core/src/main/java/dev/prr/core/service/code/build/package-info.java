/** Builds and the libraries they name, read as text and never run. */
@NullMarked
package dev.prr.core.service.code.build;

import org.jspecify.annotations.NullMarked;
