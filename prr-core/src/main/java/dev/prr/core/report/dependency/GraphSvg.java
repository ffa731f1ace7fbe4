package dev.prr.core.report.dependency;

import dev.prr.core.report.dependency.picture.Picture;
import dev.prr.core.report.html.Html;
import dev.prr.core.report.html.jte.dependency.JtegraphGenerated;

/** A picture as a file of its own. */
final class GraphSvg {

  private GraphSvg() {}

  static String of(Picture picture) {
    return Html.of((out, none) -> JtegraphGenerated.render(out, none, picture));
  }
}
