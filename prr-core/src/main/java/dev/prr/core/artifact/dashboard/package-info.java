/**
 * Recognizes dashboards of Grafana: classic ones of all schema versions, as files, in ConfigMaps
 * and in objects of the Grafana operator, and those of the second schema. All become {@link
 * dev.prr.core.artifact.Dashboard}s.
 */
@NullMarked
package dev.prr.core.artifact.dashboard;

import org.jspecify.annotations.NullMarked;
