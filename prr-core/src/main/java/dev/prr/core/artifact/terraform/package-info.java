/**
 * Recognizes plans of Terraform and OpenTofu as {@code terraform show -json} writes them, and looks
 * at configurations for where a resource is written. A plan holds every secret in plain text: what
 * is secret is dropped here, while reading, and never becomes part of an artifact.
 */
@NullMarked
package dev.prr.core.artifact.terraform;

import org.jspecify.annotations.NullMarked;
