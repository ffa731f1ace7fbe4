package dev.prr.core.report.html;

import java.util.ArrayList;
import java.util.List;

/** Texts that break out of places where a page is put together carelessly. */
public final class BreakOuts {

  private static final List<String> STRINGS =
      List.of(
          "<script>alert(1)</script>",
          "</script><script>alert(1)</script>",
          "</title><script>alert(1)</script>",
          "</style><svg onload=alert(1)>",
          "</textarea><img src=x onerror=alert(1)>",
          "<!--",
          "--><img src=x onerror=alert(1)>",
          "<![CDATA[",
          "]]><b>",
          "<?xml version=\"1.0\"?>",
          "\"><img src=x onerror=alert(1)>",
          "'><img src=x onerror=alert(1)>",
          "\" onmouseover=\"alert(1)",
          "' onfocus='alert(1)' autofocus='",
          "` onclick=`alert(1)",
          "x\" style=\"background:url(//example.com)",
          "javascript:alert(1)",
          "JaVaScRiPt:alert(1)",
          "java\tscript:alert(1)",
          "data:text/html;base64,PHNjcmlwdD4=",
          "vbscript:msgbox(1)",
          "//example.com/a",
          "<a href=\"https://example.com\">Approve here</a>",
          "<iframe srcdoc=\"<b>\">",
          "<base href=\"https://example.com/\">",
          "<meta http-equiv=refresh content=0>",
          "<link rel=stylesheet href=//example.com>",
          "<form action=//example.com><input name=a>",
          "<svg><animate onbegin=alert(1)>",
          "<math><mi//xlink:href=\"data:x,<script>\">",
          "<details open ontoggle=alert(1)>",
          "<img src=\"x` `<script>alert(1)</script>\"` `>",
          "<\u0000script>alert(1)</script>",
          "\u0000",
          "&lt;script&gt;alert(1)&lt;/script&gt;",
          "&#60;script&#62;",
          "&amp;&quot;&apos;&nosuch;&#xZZ;&",
          "${7*7} #{7*7} {{7*7}} @{7*7} %{7*7} <%= 7*7 %>",
          "@if(true)$unsafe{x}@endif !{var x = 1}",
          "\\u003cscript\\u003e",
          "%3Cscript%3E",
          "+ADw-script+AD4-",
          "\uFF1Cscript\uFF1E",
          "\u202Egnp.exe",
          "\u2066a\u2069\u200Bb\uFEFF",
          "\u001b[31mred\u001b[0m",
          "\u001b]8;;https://example.com\u0007click\u001b]8;;\u0007",
          "first\nsecond\r\nthird\rfourth\u2028fifth",
          "::error::x",
          "##vso[task.complete result=Failed;]",
          "=cmd|' /C calc'!A0",
          "'; DROP TABLE services; --",
          "../../../../etc/passwd",
          "C:\\Windows\\System32",
          "NUL",
          "\uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
          "Z\u0351\u036B\u0343a\u0337\u035Dlgo",
          "\u0627\u0644\u0639\u0631\u0628\u064A\u0629",
          "\uD800",
          "A".repeat(5_000),
          "<".repeat(500),
          "\"".repeat(500),
          " ",
          "\t");

  private BreakOuts() {}

  public static List<String> strings() {
    return new ArrayList<>(STRINGS);
  }
}
