package dev.prr.core.report;

import dev.prr.core.history.Audit;
import dev.prr.core.history.chain.InclusionProof;
import dev.prr.core.history.chain.Witness;
import dev.prr.core.history.record.Digest;
import dev.prr.core.workspace.LeftOut;
import java.util.List;

/** What an audit found, for a console. */
public final class AuditReport {

  private static final String ADVICE =
      "Keep the folder as it is: it is the evidence. Bring back a copy that agrees with a checkpoint"
          + " kept elsewhere, or name a new folder with -Dprr.history=<folder>.";

  private AuditReport() {}

  /** Lines ended by {@code \n}, safe for a console. */
  public static String of(Audit audit, String where, Style style) {
    Page page = new Page(style);
    for (LeftOut problem : audit.problems()) {
      page.add(Ink.GRAVE, "broken ").add(problem.place() + "  ");
      page.wrap(ConsoleReport.TEXT, problem.detail()).end();
    }
    audit.witness().ifPresent(witness -> witness(page, witness));
    if (!audit.isWhole()) {
      page.add(Ink.NOTE, "do     ").wrap(ConsoleReport.TEXT, ADVICE).end();
    }
    for (String note : audit.notes()) {
      page.add(Ink.NOTE, "note   ").wrap(ConsoleReport.TEXT, note).end();
    }
    audit.proof().ifPresent(proof -> proof(page, proof));
    page.gap();
    page.add(sum(audit) + " in " + where).end();
    audit
        .checkpoint()
        .ifPresent(checkpoint -> page.add(Ink.FAINT, "checkpoint " + checkpoint.line()).end());
    return page.toString();
  }

  private static String sum(Audit audit) {
    long size = audit.checkpoint().map(checkpoint -> checkpoint.size()).orElse(0L);
    String dropped =
        audit.dropped() == 0 ? "" : ", the oldest " + audit.dropped() + " of them dropped";
    return size
        + " sealed"
        + dropped
        + ", "
        + audit.waiting()
        + " waiting, "
        + audit.judgements()
        + " judgements checked";
  }

  private static void witness(Page page, Witness witness) {
    page.add(witness.agrees() ? Ink.GOOD : Ink.GRAVE, "witness ")
        .wrap(ConsoleReport.TEXT, witness.sentence())
        .end();
    hashes(page, witness.proof());
  }

  private static void proof(Page page, InclusionProof proof) {
    page.add(Ink.GOOD, "proof  ")
        .add("record " + proof.record() + " is number " + proof.index() + "; RFC 6962 path:")
        .end();
    hashes(page, proof.path());
  }

  private static void hashes(Page page, List<Digest> hashes) {
    hashes.forEach(hash -> page.add("       " + hash).end());
  }

  /** The one line that sums it up. */
  public static String lastLine(Audit audit) {
    if (!audit.problems().isEmpty()) {
      return "PRR audit: broken at " + audit.problems().get(0).place();
    }
    if (!audit.isWhole()) {
      return "PRR audit: it disagrees with the checkpoint that was kept elsewhere";
    }
    String witnessed = audit.witness().isPresent() ? ", and the checkpoint agrees" : "";
    return "PRR audit: whole" + witnessed;
  }
}
