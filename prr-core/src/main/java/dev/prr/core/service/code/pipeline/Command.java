package dev.prr.core.service.code.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;

/** What commands are for, told by their words. */
final class Command {

  static final List<String> TEST =
      List.of(
          "mvn test",
          "mvn verify",
          "mvn package",
          "mvn install",
          "mvn deploy",
          "gradle test",
          "gradle check",
          "gradle build",
          "npm test",
          "npm run test",
          "npm run ci",
          "yarn test",
          "yarn run test",
          "pnpm test",
          "pnpm run test",
          "bun test",
          "npx jest",
          "npx vitest",
          "go test",
          "gotestsum",
          "pytest",
          "tox",
          "unittest",
          "cargo test",
          "cargo nextest",
          "make test",
          "make check",
          "make verify",
          "make ci",
          "task test",
          "just test",
          "bazel test",
          "dotnet test",
          "rspec",
          "rake test",
          "rails test",
          "phpunit",
          "composer test",
          "sbt test",
          "mix test",
          "ctest",
          "vstest",
          "gotest",
          "manage.py test",
          "skaffold test");

  static final List<String> DEPLOY =
      List.of(
          "kubectl apply",
          "kubectl set image",
          "kubectl rollout",
          "helm upgrade",
          "helm install",
          "helmfile",
          "kustomize build",
          "argocd app",
          "argo rollouts",
          "flux reconcile",
          "skaffold run",
          "skaffold deploy",
          "terraform apply",
          "tofu apply",
          "pulumi up",
          "cdk deploy",
          "serverless deploy",
          "sam deploy",
          "gcloud run deploy",
          "gcloud app deploy",
          "gcloud deploy",
          "aws ecs update-service",
          "aws lambda update-function-code",
          "aws deploy",
          "az webapp deploy",
          "az containerapp",
          "az functionapp",
          "cf push",
          "flyctl deploy",
          "fly deploy",
          "heroku container:release",
          "nomad job run",
          "ansible-playbook",
          "vercel deploy",
          "netlify deploy",
          "deploy-cloudrun",
          "amazon-ecs-deploy",
          "k8s-deploy",
          "webapps-deploy",
          "kamal deploy",
          "docker stack deploy");

  /** What starts containers with Compose; tests do it as well. */
  static final List<String> COMPOSE = List.of("docker compose", "docker-compose");

  static final List<String> SMOKE_TEST =
      List.of(
          "smoke",
          "e2e",
          "end-to-end",
          "acceptance",
          "health check",
          "healthcheck",
          "post-deploy",
          "verify deployment",
          "synthetic",
          "curl ",
          "cypress",
          "playwright",
          "k6 run",
          "newman");

  static final List<String> RECORD =
      List.of(
          "annotation",
          "sentry-cli releases",
          "action-release",
          "deployment-marker",
          "newrelic",
          "datadog-ci",
          "change event",
          "change-event",
          "track_deploy",
          "honeymarker",
          "rollbar",
          "honeycomb",
          "record deployment",
          "record-deployment",
          "gh api repos");

  static final List<String> BUDGET =
      List.of(
          "prr:verify",
          "prr:",
          "error-budget",
          "error_budget",
          "errorbudget",
          "slo-status",
          "burn-rate",
          "slo check",
          "slo-check",
          "slo gate",
          "slo-gate");

  /** Runs whatever a script of the repository says. */
  private static final List<String> SCRIPT =
      List.of(
          "./",
          "bash ",
          "sh ",
          "make",
          "task ",
          "just ",
          "mage",
          "earthly",
          "npm run",
          "yarn ",
          "pnpm ",
          "python ",
          "docker build",
          "docker compose",
          "docker-compose",
          "dagger",
          "nix ",
          "rake",
          "bazel",
          "dotnet ",
          "composer ",
          "bundle exec");

  /** Between these and their goal any option may stand. */
  private static final Set<String> GOALS = Set.of("mvn", "gradle", "make");

  private Command() {}

  /** Whether one of the words stands in the command, whatever stands between tool and goal. */
  static boolean hasOne(String command, List<String> anyOf) {
    String text = command.toLowerCase(Locale.ROOT);
    return anyOf.stream().anyMatch(words -> has(text, words));
  }

  /**
   * Whether only a script of the repository tells what is run; wrappers of build tools are none.
   */
  static boolean callsScript(String command) {
    return command
        .toLowerCase(Locale.ROOT)
        .lines()
        .anyMatch(
            line ->
                !line.contains("mvnw")
                    && !line.contains("gradlew")
                    && SCRIPT.stream().anyMatch(line::contains));
  }

  private static boolean has(String text, String words) {
    if (text.contains(words)) {
      return true;
    }
    int blank = words.indexOf(' ');
    if (blank <= 0 || blank + 1 == words.length()) {
      return false;
    }
    String tool = words.substring(0, blank);
    String goal = words.substring(blank + 1);
    return GOALS.contains(tool) && text.lines().anyMatch(line -> runsGoal(line, tool, goal));
  }

  /**
   * {@code ./mvnw -B clean verify} runs verify; {@code -Pverify} and {@code -DskipTests} do not.
   */
  private static boolean runsGoal(String line, String tool, String goal) {
    if (line.contains("skiptests")
        || line.contains("maven.test.skip")
        || line.contains("-x test")) {
      return false;
    }
    boolean seen = false;
    StringTokenizer words = new StringTokenizer(line, " \t;&|()\"'");
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      String program = word.substring(word.lastIndexOf('/') + 1);
      seen |= program.equals(tool) || program.equals(tool + "w") || program.equals(tool + "w.cmd");
      if (seen && (word.equals(goal) || word.endsWith(":" + goal))) {
        return true;
      }
    }
    return false;
  }
}
