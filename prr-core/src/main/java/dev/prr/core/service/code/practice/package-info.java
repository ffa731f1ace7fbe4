/**
 * Judges what the code brings along, from libraries, settings, pipelines and manifests together.
 */
@NullMarked
package dev.prr.core.service.code.practice;

import org.jspecify.annotations.NullMarked;
