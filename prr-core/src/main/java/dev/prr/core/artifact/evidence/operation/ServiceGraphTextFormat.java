package dev.prr.core.artifact.evidence.operation;

import com.google.auto.service.AutoService;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceFile.Stamp;
import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.artifact.evidence.EvidenceFormat;
import dev.prr.core.artifact.evidence.EvidenceText;
import dev.prr.core.artifact.evidence.Head;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;

/** Service-graph metrics as a Prometheus exporter prints them. */
@AutoService(EvidenceFormat.class)
public final class ServiceGraphTextFormat implements EvidenceFormat {

  private static final String METRIC = "traces_service_graph_request_total{";
  private static final Pattern CLIENT = Pattern.compile("[{,]client=\"([^\"\\\\]*)\"");
  private static final Pattern SERVER = Pattern.compile("[{,]server=\"([^\"\\\\]*)\"");

  @Override
  public boolean knows(Head head) {
    return !head.isJson() && !head.isXml() && head.mentions(METRIC);
  }

  @Override
  public List<EvidenceFile> read(EvidenceText text) throws IOException {
    CallList calls = new CallList(text.limits());
    BufferedReader lines = new BufferedReader(text.reader());
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(METRIC) && line.length() <= text.limits().subjectLength()) {
        calls.add(first(CLIENT, line), first(SERVER, line));
      }
    }
    return List.of(text.says(EvidenceKind.OBSERVED_DEPENDENCIES, "", Stamp.NONE, calls.content()));
  }

  private static String first(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.find() ? matcher.group(1) : "";
  }
}
