package dev.prr.core.gate;

import dev.prr.core.review.overview.SyntheticOrganization;
import dev.prr.core.rule.pack.PackSource;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Makes the report of a made-up organization, to be measured; see docs/benchmarks.md. */
final class OrganizationFigure {

  private OrganizationFigure() {}

  /** The folder that has its history, and how many months of it. */
  public static void main(String[] arguments) {
    GateRequest request =
        GateRequest.of(
                Path.of(arguments[0]).toAbsolutePath(),
                SyntheticOrganization.LAST
                    .atEndOfMonth()
                    .atTime(LocalTime.NOON)
                    .toInstant(ZoneOffset.UTC))
            .packs(
                List.of(new PackSource(OrganizationFigure.class.getClassLoader(), List.of("core"))))
            .build();
    GateResult result =
        ReportGoal.run(request, Optional.empty(), Integer.parseInt(arguments[1]), Optional.empty());
    System.out.println(result.text() + result.lastLine());
  }
}
