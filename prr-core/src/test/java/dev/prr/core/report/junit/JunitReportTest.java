package dev.prr.core.report.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.report.Failure;
import dev.prr.core.report.RunReport;
import dev.prr.core.report.Sample;
import dev.prr.core.verdict.Verdict;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

final class JunitReportTest {

  private static final Failure FAILURE =
      new Failure(Failure.Kind.ENVIRONMENT, "The disk is full.", List.of());

  @Test
  void every_kind_of_run_fits_the_schema_of_jenkins() throws Exception {
    for (RunReport report :
        List.of(
            Sample.checkout(),
            Sample.legacy(),
            Sample.two(),
            Sample.excused(),
            Sample.skipped(),
            Sample.failure(FAILURE))) {
      validate(new JunitReport().of(report));
    }
  }

  @Test
  void the_schema_notices_what_is_wrong() {
    String wrong = new JunitReport().of(Sample.two()).replace("<failure ", "<failed ");

    assertThrows(SAXException.class, () -> validate(wrong));
  }

  @Test
  void a_test_is_red_exactly_where_the_gate_is() throws Exception {
    Document xml = parse(new JunitReport().of(Sample.checkout()));

    assertEquals("failure", ending(xml, "paging-alert-has-runbook"));
    assertEquals("error", ending(xml, "disruption-budget-present"));
    assertEquals("skipped", ending(xml, "spread-over-zones"));
    assertEquals("skipped", ending(xml, "error-budget-policy"));
    assertEquals("skipped", ending(xml, "network-policy-selects-workload"));
    assertEquals("skipped", ending(xml, "enough-replicas"));
    assertEquals("skipped", ending(xml, "idle-rule-1"));
    assertEquals("", ending(xml, "passing-rule-1"));
  }

  @Test
  void the_sums_of_a_suite_are_those_of_its_tests() throws Exception {
    Element suite =
        (Element)
            parse(new JunitReport().of(Sample.checkout()))
                .getElementsByTagName("testsuite")
                .item(0);

    assertEquals("checkout", suite.getAttribute("name"));
    for (String[] sum :
        new String[][] {
          {"tests", "testcase"},
          {"failures", "failure"},
          {"errors", "error"},
          {"skipped", "skipped"}
        }) {
      assertEquals(
          suite.getElementsByTagName(sum[1]).getLength(),
          Integer.parseInt(suite.getAttribute(sum[0])),
          sum[0]);
    }
  }

  @Test
  void a_failure_says_what_where_why_and_how_to_fix_it() throws Exception {
    Document xml = parse(new JunitReport().of(Sample.checkout()));
    Element failure = (Element) xml.getElementsByTagName("failure").item(0);

    assertEquals("blocker", failure.getAttribute("type"));
    assertTrue(failure.getAttribute("message").endsWith("links no runbook. (2 findings)"));
    assertTrue(failure.getTextContent().contains("monitoring/alerts.yaml:14:5  Alert"));
    assertTrue(failure.getTextContent().contains("\nwhy  Whoever is paged"));
    assertTrue(failure.getTextContent().contains("\nfix  Add the annotation"));
  }

  @Test
  void a_waiver_that_wants_attention_has_a_line_of_its_own() throws Exception {
    Document xml = parse(new JunitReport().of(Sample.excused()));

    assertEquals("skipped", ending(xml, "waiver one-replica"));
    assertEquals("failure", ending(xml, "enough-replicas"));
  }

  @Test
  void where_nothing_was_judged_nothing_is_green() throws Exception {
    RunReport empty = Sample.report(Verdict.INCONCLUSIVE, List.of(), List.of(), List.of());
    RunReport idle =
        Sample.report(
            Verdict.INCONCLUSIVE,
            List.of(Sample.service("a", Verdict.INCONCLUSIVE, List.of(Sample.notApplicable("r")))),
            List.of(),
            List.of());
    for (RunReport report : List.of(empty, idle, Sample.failure(FAILURE))) {
      assertEquals("error", ending(parse(new JunitReport().of(report)), "readiness-was-judged"));
    }
    assertEquals(
        "skipped", ending(parse(new JunitReport().of(Sample.skipped())), "readiness-was-judged"));
  }

  private static String ending(Document xml, String name) {
    var tests = xml.getElementsByTagName("testcase");
    for (int i = 0; i < tests.getLength(); i++) {
      Element test = (Element) tests.item(i);
      if (test.getAttribute("name").equals(name)) {
        var inner = test.getElementsByTagName("*");
        return inner.getLength() == 0 ? "" : inner.item(0).getNodeName();
      }
    }
    throw new AssertionError("no test " + name);
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static void validate(String xml) throws Exception {
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(new StreamSource(Sample.class.getResourceAsStream("schemas/junit-10.xsd")));
    schema.newValidator().validate(new StreamSource(new StringReader(xml)));
  }
}
