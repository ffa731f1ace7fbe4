package dev.prr.core.report;

/** What came of bringing over what waited, in sentences. */
public final class DeliverReport {

  private DeliverReport() {}

  /** Where nothing is left. */
  public static String sentence(int brought, String from, String to) {
    return brought == 0
        ? "Nothing waits in " + from + "."
        : counted(brought)
            + " that waited in "
            + from
            + (brought == 1 ? " is" : " are")
            + " in "
            + to
            + " now.";
  }

  /** Where something is left. */
  public static String left(int brought, int waiting, String in) {
    return counted(waiting)
        + (waiting == 1 ? " still waits in " : " still wait in ")
        + in
        + (brought == 0 ? "." : "; " + brought + " went over.");
  }

  private static String counted(int records) {
    return records == 1 ? "1 record" : records + " records";
  }
}
