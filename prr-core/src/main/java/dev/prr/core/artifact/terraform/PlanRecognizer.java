package dev.prr.core.artifact.terraform;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.PlannedResource;
import dev.prr.core.artifact.StreamRecognizer;
import dev.prr.core.artifact.TerraformPlan;
import dev.prr.core.artifact.terraform.ConfiguredResources.Configured;
import dev.prr.core.document.Field;
import dev.prr.core.document.JsonPieces;
import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Knows plans of Terraform and OpenTofu as {@code terraform show -json} writes them, with the major
 * version 1 of their format; what is not known in them is passed over.
 */
@AutoService(StreamRecognizer.class)
public final class PlanRecognizer implements StreamRecognizer {

  private static final String REPORT =
      "It was made before plans said which values are sensitive, or by a tool of another age; make"
          + " it with Terraform 1.1 or later, or with OpenTofu.";

  @Override
  public boolean mayWant(FileHint hint) {
    return hint.hasExtension("json")
        && hint.text().contains("format_version")
        && (hint.text().contains("\"resource_changes\"")
            || hint.text().contains("\"planned_values\""));
  }

  @Override
  public Found recognize(SourceText file, Limits limits) {
    PlanSieve plan = new PlanSieve(limits.planNodes());
    Location start = Location.startOf(file.path());
    Optional<Unread> broken = JsonPieces.read(file, limits, plan);
    if (broken.isPresent()) {
      return left(broken.get());
    }
    Optional<LeftOut> refused = refused(plan, limits, start);
    if (refused.isPresent()) {
      return left(new Unread(refused.get(), Optional.of(file.text())));
    }
    List<Artifact> artifacts = new ArrayList<>();
    artifacts.add(new TerraformPlan(plan.sources(), gaps(plan, start), start));
    plan.changes().forEach(change -> artifacts.add(resource(change, plan.configured())));
    List<Unread> unread = new ArrayList<>();
    plan.lost().forEach(why -> unread.add(new Unread(why, Optional.of(file.text()))));
    return new Found(artifacts, unread);
  }

  private static Found left(Unread why) {
    return new Found(List.of(), List.of(why));
  }

  private static Optional<LeftOut> refused(PlanSieve plan, Limits limits, Location start) {
    String version = plan.version().flatMap(field -> field.text().ifKnown()).orElse("");
    if (!version.equals("1") && !version.startsWith("1.")) {
      Location place = plan.version().map(Field::place).orElse(start);
      String what = "It is a plan in another version of the format than 1. ";
      return Optional.of(new LeftOut(Reason.UNSUPPORTED, what + REPORT, place));
    }
    if (plan.isBeyond()) {
      return Optional.of(
          new LeftOut(
              Reason.LIMIT,
              "The plan holds more than "
                  + limits.planNodes()
                  + " values; split the configuration into smaller ones.",
              start));
    }
    return plan.lacksChanges()
        ? Optional.of(
            new LeftOut(
                Reason.MALFORMED,
                "It is a plan without resource_changes; write all of what terraform show -json"
                    + " prints.",
                start))
        : Optional.empty();
  }

  private static List<Gap> gaps(PlanSieve plan, Location start) {
    List<Gap> gaps = new ArrayList<>();
    if (plan.isErrored()) {
      gaps.add(
          new Gap(
              Gap.Reason.UNREADABLE,
              "The plan broke off with an error and does not show everything; make it anew.",
              start));
    }
    if (plan.isPartial()) {
      gaps.add(
          new Gap(
              Gap.Reason.UNREADABLE,
              "The plan shows only a part, because of -target or of deferred changes; plan all.",
              start));
    }
    return gaps;
  }

  private static PlannedResource resource(ResourceChange change, ConfiguredResources all) {
    Configured configured = all.of(change);
    return new PlannedResource(
        change.address(),
        change.modules(),
        change.type(),
        change.name(),
        change.values(),
        change.tagged(),
        new TreeSet<>(configured.references().keySet()),
        configured.references(),
        all.regionOf(configured),
        change.place());
  }
}
