package dev.prr.core.review.dependency.source;

import dev.prr.core.document.stream.StreamTrouble;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/** Tells the formats apart by how a file begins. */
public final class GraphFiles {

  private static final int HEAD = 16 * 1024;

  /** The more telling first. */
  private static final List<GraphFormat> FORMATS =
      List.of(
          new CatalogueDump(),
          new KialiGraph(),
          new JaegerDependencies(),
          new PrometheusAnswer(),
          new MetricsText());

  private GraphFiles() {}

  /**
   * What a file says. Whatever is wrong with it becomes a row that is left out.
   *
   * @throws IOException where it cannot be read from the disk
   */
  public static Observed read(SourcePath path, Reader text, Limits limits) throws IOException {
    BufferedReader buffered = new BufferedReader(text, HEAD);
    buffered.mark(HEAD);
    char[] start = new char[HEAD - 1];
    int length = 0;
    for (int more = 0; more >= 0 && length < start.length; length += Math.max(0, more)) {
      more = buffered.read(start, length, start.length - length);
    }
    buffered.reset();
    String head = new String(start, 0, length).strip();
    boolean json = head.startsWith("{") || head.startsWith("[");
    for (GraphFormat format : FORMATS) {
      if (format.knows(head, json)) {
        return read(format, path, buffered, limits);
      }
    }
    return Observed.nothing(
        new LeftOut(
            Reason.UNSUPPORTED,
            "It is no graph that is known: metrics or a Prometheus answer of"
                + " traces_service_graph_request_total or istio_requests_total, a Kiali graph,"
                + " Jaeger dependencies, or Backstage entities as JSON.",
            Location.startOf(path)));
  }

  private static Observed read(GraphFormat format, SourcePath path, Reader text, Limits limits)
      throws IOException {
    Sightings into = new Sightings(path, limits);
    try {
      format.read(text, into);
    } catch (StreamTrouble e) {
      into.bad(e.line(), e.detail());
      return into.observed(format.name());
    }
    if (into.isEmpty()) {
      into.bad(1, "It holds nothing that could be used.");
    }
    return into.observed(format.name());
  }
}
