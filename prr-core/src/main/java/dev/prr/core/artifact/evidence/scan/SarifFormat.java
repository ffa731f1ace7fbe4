package dev.prr.core.artifact.evidence.scan;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.evidence.EvidenceFormat;
import dev.prr.core.artifact.evidence.EvidenceText;
import dev.prr.core.artifact.evidence.Head;
import dev.prr.core.document.stream.JsonStream;
import dev.prr.core.document.stream.StreamTrouble;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** SARIF 2.1.0 (OASIS): what linters and scanners found, one evidence for each run in the file. */
@AutoService(EvidenceFormat.class)
public final class SarifFormat implements EvidenceFormat {

  private static final String VERSION = "2.1.0";

  @Override
  public boolean knows(Head head) {
    return head.isJson() && (head.mentions("\"runs\"") || head.isNamed(".sarif", ".sarif.json"));
  }

  @Override
  public List<EvidenceFile> read(EvidenceText text) throws IOException, StreamTrouble {
    List<EvidenceFile> runs = new ArrayList<>();
    JsonStream.read(
        text.reader(),
        text.limits(),
        json ->
            json.object(
                key -> {
                  if (key.equals("runs")) {
                    json.array(() -> runs.add(new SarifRun(json, text).read()));
                  } else if (key.equals("version")
                      && !json.text().filter(VERSION::equals).isPresent()) {
                    throw new StreamTrouble(
                        "It is SARIF of another version than 2.1.0; let the tool write that one.",
                        json.line(),
                        json.column());
                  }
                }));
    return runs;
  }
}
