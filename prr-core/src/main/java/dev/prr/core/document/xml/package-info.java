/**
 * XML to located elements. The one place that meets a parser of the JDK: document types are
 * refused, nothing is ever resolved, and the limits of every other format apply.
 */
@NullMarked
package dev.prr.core.document.xml;

import org.jspecify.annotations.NullMarked;
