/** Recipes of images. */
@NullMarked
package dev.prr.core.service.code.image;

import org.jspecify.annotations.NullMarked;
