/**
 * Says what queries of CloudWatch, Datadog and Google Cloud Monitoring watch in the words of
 * PromQL: the gist, not the query, so that one reader serves all languages.
 */
@NullMarked
package dev.prr.core.service.infrastructure.gist;

import org.jspecify.annotations.NullMarked;
