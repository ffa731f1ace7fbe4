/**
 * What an application runs with: settings, logging, contracts of its APIs, changes of its schema.
 */
@NullMarked
package dev.prr.core.service.code.setting;

import org.jspecify.annotations.NullMarked;
