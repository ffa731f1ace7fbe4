/**
 * Reads tables of comma-separated values row by row, as RFC 4180 and the exports of real tools
 * write them. Good rows and bad ones come in the order of the file, each with its line; nothing
 * that is written in a file ends in an exception.
 */
@NullMarked
package dev.prr.core.document.csv;

import org.jspecify.annotations.NullMarked;
