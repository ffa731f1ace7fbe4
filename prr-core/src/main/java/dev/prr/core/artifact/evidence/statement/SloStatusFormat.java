package dev.prr.core.artifact.evidence.statement;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.artifact.evidence.Days;
import dev.prr.core.artifact.evidence.EvidenceFormat;
import dev.prr.core.artifact.evidence.EvidenceText;
import dev.prr.core.artifact.evidence.Head;
import dev.prr.core.document.Field;
import dev.prr.core.document.stream.StreamTrouble;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * {@code slo-status.json}: how much error budget is left, as whatever watches the objectives writes
 * it; one object for each objective, or a list of them. It is as old as its {@code computedAt}.
 */
@AutoService(EvidenceFormat.class)
public final class SloStatusFormat implements EvidenceFormat {

  @Override
  public boolean knows(Head head) {
    return head.isJson() && head.mentions("\"computedAt\"") && head.mentions("\"remaining\"");
  }

  @Override
  public List<EvidenceFile> read(EvidenceText text) throws IOException, StreamTrouble {
    Field root = SmallDocument.read(text);
    List<Field> all = root.list().isKnown() ? root.items() : List.of(root);
    return all.stream().map(SloStatusFormat::status).toList();
  }

  private static EvidenceFile status(Field status) {
    return new EvidenceFile(
        Optional.of(EvidenceKind.SLO_STATUS),
        "",
        status.at("service").text().ifKnown(),
        Days.stamp(status.at("computedAt").text().ifKnown().flatMap(Days::parse), Optional.empty()),
        new EvidenceFile.Statement(status.node().ifKnown().orElseThrow()),
        status.place());
  }
}
