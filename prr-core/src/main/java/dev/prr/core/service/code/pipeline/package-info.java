/** Pipelines, whatever service runs them: jobs, what starts them, what they deploy. */
@NullMarked
package dev.prr.core.service.code.pipeline;

import org.jspecify.annotations.NullMarked;
