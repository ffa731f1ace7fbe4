package dev.prr.core.gate;

import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.document.Field;
import dev.prr.core.document.Problem;
import dev.prr.core.history.record.Digest;
import dev.prr.core.policy.Policy;
import dev.prr.core.policy.PolicyReader;
import dev.prr.core.policy.PolicyReading;
import dev.prr.core.report.Remark;
import dev.prr.core.service.Given;
import dev.prr.core.service.descriptor.WaiverFiles;
import dev.prr.core.workspace.FileContent;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.Unread;
import dev.prr.core.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The policy with the waivers it names: what is trusted.
 *
 * @param given what it says of services beside its own keys
 * @param digest of all of it as written, or of the fact that the built-in one counts
 */
record Authority(Policy policy, Given given, Digest digest) {

  static Authority of(GateRequest request) throws GateException {
    if (request.policy().isEmpty()) {
      return new Authority(Policy.DEFAULT, Given.NOTHING, digest("built-in"));
    }
    Path file = request.policy().get();
    SourceText text = text(file, "the policy", request);
    Policy policy = policyIn(text, request);
    List<Field> waivers = new ArrayList<>();
    String written = text.text();
    if (policy.exceptions().waiverFile().isPresent()) {
      SourceText granted =
          text(file.resolveSibling(policy.exceptions().waiverFile().get()), "the waivers", request);
      waivers.addAll(waiversIn(granted, request));
      written = written + "\n" + granted.text();
    }
    return new Authority(
        policy, new Given(policy.exceptions().attestations(), waivers), digest(written));
  }

  private static Digest digest(String written) {
    return Digest.of(written.getBytes(StandardCharsets.UTF_8));
  }

  private static SourceText text(Path file, String what, GateRequest request) throws GateException {
    FileContent content = Workspace.readSingle(file, request.limits());
    if (content instanceof Unread unread) {
      throw GateException.configuration(
          what
              + " "
              + unread.leftOut().place().path()
              + " cannot be read: "
              + unread.leftOut().detail(),
          List.of());
    }
    return (SourceText) content;
  }

  private static List<Document> documents(SourceText text, String what, GateRequest request)
      throws GateException {
    Documents documents = DocumentReader.read(text, request.limits());
    for (Unread unread : documents.unread()) {
      throw GateException.configuration(
          what
              + " cannot be read at "
              + unread.leftOut().place()
              + ": "
              + unread.leftOut().detail(),
          List.of());
    }
    return documents.read().stream().map(Documents.Read::document).toList();
  }

  private static Policy policyIn(SourceText text, GateRequest request) throws GateException {
    PolicyReading reading = PolicyReader.read(text.path(), documents(text, "the policy", request));
    refuse("the policy is wrong", reading.problems());
    return reading.policy().orElseThrow();
  }

  private static List<Field> waiversIn(SourceText text, GateRequest request) throws GateException {
    List<Field> waivers = new ArrayList<>();
    for (Document document : documents(text, "the file of waivers", request)) {
      if (document instanceof Document.Tree tree) {
        refuse("the waivers of the policy are wrong", WaiverFiles.problems(tree.root()));
        waivers.addAll(WaiverFiles.in(tree.root()));
      }
    }
    return waivers;
  }

  static void refuse(String message, List<Problem> problems) throws GateException {
    if (!problems.isEmpty()) {
      throw GateException.configuration(
          message + " at " + problems.get(0).place(), problems.stream().map(Remark::of).toList());
    }
  }
}
