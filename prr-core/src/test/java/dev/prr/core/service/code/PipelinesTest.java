package dev.prr.core.service.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.service.Repository;
import dev.prr.core.service.code.pipeline.Pipelines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PipelinesTest {

  private static final String WORKFLOW =
      """
      on: ON
      jobs:
        build:
          runs-on: ubuntu-24.04
          steps:
            - uses: actions/checkout@v4
            - run: RUN
      """;

  private static List<Pipeline> read(String path, String text) {
    return Pipelines.of(Repository.of(path, text).scope()).list().items();
  }

  private static Pipeline github(String text) {
    return read(".github/workflows/ci.yml", text).get(0);
  }

  private static Fact<Boolean> tested(String on, String run) {
    return github(WORKFLOW.replace("ON", on).replace("RUN", run)).testsEveryChange();
  }

  private static void assertUnknown(Fact<Boolean> fact) {
    assertFalse(fact.isKnown() || fact.isMissing(), fact::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "push",
        "[push, workflow_dispatch]",
        "{ pull_request: {} }",
        "{ push: { branches: [main] } }",
        "{ pull_request: }",
        "{ push: { tags: [v*], branches: [main] } }"
      })
  void on_is_a_word_and_not_a_boolean(String on) {
    assertTrue(tested(on, "mvn test").is(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "workflow_dispatch",
        "{ schedule: [ { cron: '0 1 * * *' } ] }",
        "{ push: { tags: [v*] } }"
      })
  void what_does_not_start_on_a_change_tests_no_change(String on) {
    assertTrue(tested(on, "mvn test").is(false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "./mvnw -B -Pci clean verify",
        "mvn --batch-mode package",
        "./gradlew :app:check",
        "gradle -q build",
        "npm ci && npm test",
        "cd a; go test ./...",
        "make -j4 test",
        "\"python -m pytest\"",
        "mvn -B -DskipITs verify"
      })
  void commands_that_test_are_known(String run) {
    assertTrue(tested("push", run).is(true), run);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mvn -B package -DskipTests",
        "mvn compile",
        "./gradlew assemble -Ptest",
        "./gradlew build -x test",
        "npm ci",
        "mvn spotless:check",
        "echo built"
      })
  void commands_that_do_not_test_are_known(String run) {
    assertTrue(tested("push", run).is(false), run);
  }

  @ParameterizedTest
  @ValueSource(strings = {"./ci/all.sh", "make", "bash build.sh", "npm run all", "docker build ."})
  void a_script_may_do_anything(String run) {
    assertUnknown(tested("push", run));
  }

  @Test
  void cloud_build_tests_what_a_step_tests_and_otherwise_its_trigger_and_images_decide() {
    String build =
        """
        steps:
          - name: gcr.io/k8s-skaffold/skaffold:v2.22.0
            script: RUN
        """;

    Pipeline tested =
        read(".github/cloudbuild/ci-pr.yaml", build.replace("RUN", "skaffold test --assume-yes"))
            .get(0);
    Pipeline silent = read("cloudbuild.yaml", build.replace("RUN", "skaffold build")).get(0);

    assertTrue(tested.host().is(Pipeline.Host.CLOUD_BUILD));
    assertTrue(tested.testsEveryChange().is(true));
    assertUnknown(silent.testsEveryChange());
    assertEquals(List.of(), read("build/steps.yaml", build));
  }

  @Test
  void a_workflow_of_the_same_repository_is_looked_into_and_any_other_is_unknown() {
    Repository repository =
        Repository.of(
                ".github/workflows/ci.yml",
                "on: push\njobs:\n  call:\n    uses: ./.github/workflows/test.yml\n")
            .file(
                ".github/workflows/test.yml",
                WORKFLOW.replace("ON", "workflow_call").replace("RUN", "mvn verify"));
    List<Pipeline> both = Pipelines.of(repository.scope()).list().items();
    assertTrue(both.get(0).testsEveryChange().is(true));
    assertTrue(both.get(1).testsEveryChange().is(false));
    assertUnknown(
        github("on: push\njobs:\n  call:\n    uses: example/x/.github/workflows/t.yml@v1\n")
            .testsEveryChange());
    assertUnknown(
        github("on: push\njobs:\n  a:\n    steps: [ { uses: ./.github/actions/test } ]\n")
            .testsEveryChange());
  }

  @Test
  void workflows_that_call_each_other_end() {
    assertUnknown(
        github("on: push\njobs:\n  a:\n    uses: ./.github/workflows/ci.yml\n").testsEveryChange());
  }

  @Test
  void compose_deploys_in_a_job_that_is_called_so_and_nowhere_else() {
    String text =
        "on: push\njobs:\n  JOB:\n    steps:\n    - run: docker compose -f compose.yml up -d\n";
    assertTrue(github(text.replace("JOB", "deploy-staging")).deploys().is(true));
    assertFalse(github(text.replace("JOB", "test")).deploys().is(true));
    assertFalse(
        github(text.replace("JOB", "deploy").replace(" up -d", " build")).deploys().is(true));
  }

  @Test
  void production_is_told_by_the_environment() {
    String text = "on: push\njobs:\n  ship:\n    environment: ENV\n    steps: []\n";
    assertTrue(github(text.replace("ENV", "production")).deploysToProduction().is(true));
    assertTrue(github(text.replace("ENV", "{ name: prod-eu }")).deploysToProduction().is(true));
    assertTrue(github(text.replace("ENV", "preprod")).deploysToProduction().is(false));
    assertTrue(github(text.replace("ENV", "github-pages")).deploys().is(false));
    assertUnknown(github(text.replace("ENV", "'${{ inputs.to }}'")).deploysToProduction());
  }

  @Test
  void a_chain_of_jobs_is_followed_also_where_it_runs_in_a_circle() {
    Pipeline pipeline =
        github(
            """
            on: push
            jobs:
              staging: { environment: staging, needs: production }
              middle: { needs: [staging] }
              production: { environment: production, needs: middle }
            """);
    assertTrue(pipeline.stagedFirst().is(true));
    assertTrue(pipeline.recordsDeployments().is(true));
    assertTrue(pipeline.budgetChecked().is(false));
  }

  @Test
  void stages_of_gitlab_follow_one_another_unless_a_job_names_its_needs() {
    String text =
        """
        stages: [test, staging, production]
        .deploy: { script: [helm upgrade a chart] }
        unit: { stage: test, script: [mvn verify] }
        to-staging: { stage: staging, extends: .deploy, environment: { name: staging } }
        to-production: { stage: production, extends: [.deploy], environment: production NEEDS }
        """;
    Pipeline staged = read(".gitlab-ci.yml", text.replace("NEEDS", "")).get(0);
    assertTrue(staged.stagedFirst().is(true));
    assertTrue(staged.testsEveryChange().is(true));
    Pipeline loose = read(".gitlab-ci.yml", text.replace("NEEDS", ", needs: [unit]")).get(0);
    assertUnknown(loose.stagedFirst());
  }

  @Test
  void what_gitlab_includes_is_unknown_where_nothing_is_seen() {
    Pipeline pipeline = read(".gitlab-ci.yml", "include: [ { local: a.yml } ]\n").get(0);
    assertUnknown(pipeline.testsEveryChange());
    assertUnknown(pipeline.deploys());
  }

  @Test
  void a_jenkinsfile_is_read_stage_by_stage() {
    String text =
        """
            node {
             stage('Test') { sh 'mvn verify' }
             stage("Staging") {
              sh 'helm upgrade a b'
             }
             stage('Production') { sh 'helm upgrade a b' }
            }
            """;
    Pipeline pipeline = read("Jenkinsfile", text).get(0);
    assertTrue(pipeline.testsEveryChange().is(true));
    assertTrue(pipeline.deploysToProduction().is(true));
    assertEquals("Jenkinsfile:6:1", pipeline.deploysToProduction().place().toString());
    assertUnknown(read("Jenkinsfile", "@Library('x') _\nshopPipeline()\n").get(0).deploys());
  }

  @Test
  void azure_and_circleci_are_read_as_commands_without_order() {
    Pipeline azure =
        read(
                "azure-pipelines.yml",
                """
                    stages:
                    - stage: a
                      jobs:
                      - deployment: x
                        environment: prod
                        steps:
                        - script: mvn verify
                    """)
            .get(0);
    assertTrue(azure.testsEveryChange().is(true));
    assertTrue(azure.deploysToProduction().is(true));
    assertUnknown(azure.stagedFirst());
    Pipeline circle =
        read(".circleci/config.yml", "jobs:\n  a:\n    steps:\n    - run: { command: npm test }\n")
            .get(0);
    assertTrue(circle.testsEveryChange().is(true));
    assertTrue(circle.deploys().is(false));
  }

  @Test
  void a_pipeline_that_was_not_read_leaves_the_list_open() {
    assertFalse(
        Pipelines.of(new Repository().leftOut(".github/workflows/a.yml", "x").scope())
            .list()
            .isComplete());
  }
}
