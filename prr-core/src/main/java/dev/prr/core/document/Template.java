package dev.prr.core.document;

/** The signs of a template that nobody rendered. */
public final class Template {
  /** What to do about one. */
  public static final String ADVICE =
      "It is a template; render it first (helm template) and add the output.";

  private Template() {}

  /**
   * Whether a text that cannot be read is a template of Helm or Jinja. Of a text that can be read
   * the signs say nothing: alert annotations hold them too.
   */
  static boolean isLikely(String text) {
    return text.contains("{{") || text.contains("{%");
  }
}
