/** Reports of tests, and of how much of the code they went through. */
@NullMarked
package dev.prr.core.artifact.evidence.tests;

import org.jspecify.annotations.NullMarked;
