package dev.prr.core.service.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.source.SourcePath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OwnerPatternTest {

  @ParameterizedTest
  @CsvSource({
    "*,                a.yaml,                true",
    "*,                deploy/a.yaml,         true",
    "*.yaml,           deploy/x/a.yaml,       true",
    "*.yaml,           deploy/x/a.yml,        false",
    "deploy,           deploy/x/a.yaml,       true",
    "deploy/,          x/deploy/y/a.yaml,     true",
    "/deploy/,         x/deploy/a.yaml,       false",
    "/deploy,          deploy/x/a.yaml,       true",
    "/deploy,          deployment/a.yaml,     false",
    "deploy/*,         deploy/a.yaml,         true",
    "deploy/*,         deploy/x/a.yaml,       false",
    "deploy/**,        deploy/x/a.yaml,       true",
    "/deploy/**/*.yml, deploy/a.yml,          true",
    "/deploy/**/*.yml, deploy/x/y/a.yml,      true",
    "/deploy/**/*.yml, deploy/x/y/a.yaml,     false",
    "**/rules/,        a/b/rules/c.yaml,      true",
    "**/rules/,        rules/c.yaml,          true",
    "a/b,              a/b/c.yaml,            true",
    "a/b,              x/a/b/c.yaml,          false",
    "a?.yaml,          ab.yaml,               true",
    "a?.yaml,          a/.yaml,               false",
    "a.yaml,           aXyaml,                false",
    "a(b|c)+.yaml,     a(b|c)+.yaml,          true",
    "with space/,      with space/a.yaml,     true",
  })
  void a_pattern_matches_as_code_hosts_match(String pattern, String path, boolean matches) {
    assertEquals(matches, new OwnerPattern(pattern).matches(new SourcePath(path)));
  }
}
