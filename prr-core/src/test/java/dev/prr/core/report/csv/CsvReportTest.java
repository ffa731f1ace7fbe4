package dev.prr.core.report.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.report.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CsvReportTest {

  @Test
  void every_decision_has_a_row_and_every_finding_one_of_its_own() {
    List<String> rows = new CsvReport().of(Sample.excused()).lines().toList();

    assertEquals(3, rows.size());
    assertTrue(rows.get(0).startsWith("\"service\",\"team\",\"tier\",\"stage\",\"rule\","));
    assertTrue(
        rows.get(1)
            .startsWith(
                "\"cart\",\"payments\",\"1\",\"launch\",\"enough-replicas\",\"OWN-01\","
                    + "\"Title of enough-replicas\",\"blocker\",\"failed\",\"fail\",\"true\","
                    + "\"deploy/a b#c.yaml\",\"3\",\"7\",\"Deployment/shop/a\",\"Too few.\","),
        rows.get(1));
    assertTrue(rows.get(1).contains(",\"one-replica\","), rows.get(1));
    assertTrue(rows.get(2).contains("\"Too few again.\",\"Heal it.\",\"\","), rows.get(2));
  }

  @Test
  void what_passed_is_there_too() {
    String csv = new CsvReport().of(Sample.two());

    assertTrue(csv.contains("\"web\",\"payments\",\"1\",\"launch\",\"slo-exists\""), csv);
  }
}
