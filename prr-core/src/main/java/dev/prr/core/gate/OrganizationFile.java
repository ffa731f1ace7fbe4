package dev.prr.core.gate;

import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.report.DraftWriter;
import dev.prr.core.report.Remark;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.organization.OrganizationReader;
import dev.prr.core.review.organization.OrganizationReading;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.SourceText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The {@code prr/organization.yaml} of a governance repository. */
final class OrganizationFile {

  private static final SourcePath PATH = new SourcePath("prr/organization.yaml");

  private OrganizationFile() {}

  /** Empty where there is none; one that is wrong is a wrong configuration. */
  static Optional<Organization> read(GateRequest request) throws GateException {
    Optional<String> text = text(request);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Documents documents = DocumentReader.read(new SourceText(PATH, text.get()), request.limits());
    if (!documents.unread().isEmpty()) {
      throw wrong(
          documents.unread().stream()
              .map(u -> Remark.at(u.leftOut().place(), u.leftOut().detail()))
              .toList());
    }
    OrganizationReading reading =
        OrganizationReader.read(
            PATH, documents.read().stream().map(Documents.Read::document).toList());
    if (reading.organization().isEmpty()) {
      throw wrong(reading.problems().stream().map(Remark::of).toList());
    }
    return reading.organization();
  }

  /** The organization, without which there is nothing to review. */
  static Organization demanded(GateRequest request) throws GateException {
    return read(request)
        .orElseThrow(
            () ->
                GateException.configuration(
                    "there is no " + PATH + ": run this in the governance repository", List.of()));
  }

  private static Optional<String> text(GateRequest request) throws GateException {
    try {
      int limit = (int) Math.min(request.limits().fileBytes(), Integer.MAX_VALUE - 1);
      return DraftWriter.read(request.root(), PATH, limit);
    } catch (IOException e) {
      throw GateException.environment(PATH + " could not be read. Check its permissions.", e);
    }
  }

  private static GateException wrong(List<Remark> details) {
    return GateException.configuration(PATH + " is wrong", details);
  }
}
