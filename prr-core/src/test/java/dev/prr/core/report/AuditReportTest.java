package dev.prr.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.history.Audit;
import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.chain.InclusionProof;
import dev.prr.core.history.chain.Witness;
import dev.prr.core.history.record.Digest;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AuditReportTest {

  private static final Digest ROOT = Digest.of(new byte[0]);
  private static final Checkpoint CHECKPOINT = new Checkpoint("prr.dev/history/0123", 3, ROOT);

  @Test
  void a_whole_history_is_said_in_two_lines() {
    Audit audit = audit(List.of(), Optional.empty(), Optional.empty());
    assertEquals(
        """
        3 sealed, the oldest 1 of them dropped, 2 waiting, 4 judgements checked in .prr/history
        checkpoint prr.dev/history/0123 3 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
        """,
        AuditReport.of(audit, ".prr/history", Style.PLAIN));
    assertEquals("PRR audit: whole", AuditReport.lastLine(audit));
  }

  @Test
  void a_broken_one_says_where_why_and_what_to_do() {
    LeftOut problem =
        new LeftOut(
            LeftOut.Reason.MALFORMED,
            "Its hash is not that of what it holds: it was changed.",
            new Location(new SourcePath("chain/2026-11.jsonl"), 2, 1));
    Audit audit = audit(List.of(problem), Optional.empty(), Optional.empty());
    List<String> lines = AuditReport.of(audit, "h", Style.PLAIN).lines().toList();
    assertEquals(
        "broken chain/2026-11.jsonl:2:1  Its hash is not that of what it holds: it was changed.",
        lines.get(0));
    assertEquals(
        "do     Keep the folder as it is: it is the evidence.", lines.get(1).substring(0, 52));
    assertEquals("PRR audit: broken at chain/2026-11.jsonl:2:1", AuditReport.lastLine(audit));
  }

  @Test
  void a_witness_and_a_proof_are_shown_with_their_hashes() {
    Witness agrees = new Witness(CHECKPOINT, true, "It is so.", List.of(ROOT));
    InclusionProof proof = new InclusionProof(ROOT, 1, List.of(ROOT), CHECKPOINT);
    Audit audit = audit(List.of(), Optional.of(agrees), Optional.of(proof));
    List<String> lines = AuditReport.of(audit, "h", Style.PLAIN).lines().toList();
    assertEquals(
        List.of(
            "witness It is so.",
            "       " + ROOT,
            "proof  record " + ROOT + " is number 1; RFC 6962 path:",
            "       " + ROOT),
        lines.subList(0, 4));
    assertEquals("PRR audit: whole, and the checkpoint agrees", AuditReport.lastLine(audit));
    Witness against = new Witness(CHECKPOINT, false, "It is not so.", List.of());
    assertEquals(
        "PRR audit: it disagrees with the checkpoint that was kept elsewhere",
        AuditReport.lastLine(audit(List.of(), Optional.of(against), Optional.empty())));
  }

  private static Audit audit(
      List<LeftOut> problems, Optional<Witness> witness, Optional<InclusionProof> proof) {
    return new Audit(1, 2, 4, Optional.of(CHECKPOINT), problems, List.of(), witness, proof);
  }
}
