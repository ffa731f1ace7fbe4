package dev.prr.core.service.code;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.MayBeMissing;

/**
 * What the code brings along, told by its libraries, settings, pipelines and manifests. False is
 * only what would be seen if it were there; what may lie in code or in a parent elsewhere is
 * unknown.
 *
 * @param servesHttp whether it answers requests over HTTP
 * @param finishesRequests whether a web server that is stopped finishes its requests; missing where
 *     nothing read knows how that is told
 */
public record Code(
    Fact<Boolean> servesHttp,
    Fact<Boolean> usesDatabase,
    Fact<Boolean> deployedByPipeline,
    Fact<Boolean> infrastructureIsCode,
    Fact<Boolean> tracing,
    Fact<Boolean> errorTracking,
    Fact<Boolean> runtimeMetrics,
    Fact<Boolean> structuredLogs,
    Fact<Boolean> correlatedLogs,
    Fact<Boolean> featureFlags,
    Fact<Boolean> contractTests,
    Fact<Boolean> circuitBreaking,
    Fact<Boolean> rateLimiting,
    Fact<Boolean> schemaMigrations,
    Fact<Boolean> staticAnalysis,
    Fact<Boolean> billOfMaterials,
    Fact<Boolean> signing,
    Fact<Boolean> updateBot,
    @MayBeMissing Fact<Boolean> finishesRequests) {}
