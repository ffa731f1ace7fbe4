package dev.prr.core.artifact.slo;

/** Sloth's own files write its keys with underscores, its Kubernetes objects in camel case. */
enum SlothSpelling {
  PLAIN("error_query", "total_query", "error_ratio_query", "page_alert", "ticket_alert"),
  OBJECT("errorQuery", "totalQuery", "errorRatioQuery", "pageAlert", "ticketAlert");

  final String errorQuery;
  final String totalQuery;
  final String errorRatioQuery;
  final String pageAlert;
  final String ticketAlert;

  SlothSpelling(
      String errorQuery,
      String totalQuery,
      String errorRatioQuery,
      String pageAlert,
      String ticketAlert) {
    this.errorQuery = errorQuery;
    this.totalQuery = totalQuery;
    this.errorRatioQuery = errorRatioQuery;
    this.pageAlert = pageAlert;
    this.ticketAlert = ticketAlert;
  }
}
