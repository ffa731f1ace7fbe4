package dev.prr.core.report.html;

import dev.prr.core.workspace.Sha256;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * From a template to the text of a page. Whatever a template writes with {@code ${...}} leaves
 * escaped for the place it stands in, and what nobody would see in it is written out.
 */
public final class Html {

  private static final int USUAL_SIZE = 1 << 16;

  /** A template that was compiled, with what it shows. */
  @FunctionalInterface
  public interface Template {

    /**
     * Writes it.
     *
     * @param none nobody looks at the tags on their way; the templates ask for it
     */
    void render(HtmlTemplateOutput out, HtmlInterceptor none);
  }

  private static final HtmlInterceptor NONE =
      new HtmlInterceptor() {
        @Override
        public void onHtmlTagOpened(String tag, Map<String, Object> with, TemplateOutput out) {
          // The page is written as the template says.
        }

        @Override
        public void onHtmlTagClosed(String tag, TemplateOutput out) {
          // The page is written as the template says.
        }
      };

  private Html() {}

  /** The whole text of a page, ended by a line end. */
  public static String of(Template template) {
    StringOutput text = new StringOutput(USUAL_SIZE);
    template.render(new VisibleOutput(text), NONE);
    return text.toString().strip() + "\n";
  }

  /**
   * What a page may load and run: nothing but its own style, its own pictures and, where it has
   * one, this script and no other.
   *
   * @param script the text between the tags; empty for a page without
   */
  public static String contentSecurity(String script) {
    String own = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    String form = "; base-uri 'none'; form-action 'none'";
    return script.isEmpty() ? own + form : own + "; script-src '" + hash(script) + "'" + form;
  }

  private static String hash(String script) {
    byte[] digest = Sha256.start().digest(script.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }
}
