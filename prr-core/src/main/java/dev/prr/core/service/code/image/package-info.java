/** Recipes of images: what ships is the last stage, with what it inherits from earlier ones. */
@NullMarked
package dev.prr.core.service.code.image;

import org.jspecify.annotations.NullMarked;
