package dev.prr.core.report;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ConsoleReportTest {

  @Test
  void a_service_with_a_bit_of_everything() throws Exception {
    Golden.check("checkout.txt", print(Sample.checkout()));
  }

  @Test
  void an_old_repository_gets_a_first_page_and_no_wall() throws Exception {
    Golden.check("legacy.txt", print(Sample.legacy()));
  }

  @Test
  void two_services_each_have_a_header_and_a_sum() throws Exception {
    Golden.check("two.txt", print(Sample.two()));
  }

  @Test
  void mistakes_in_the_configuration_are_listed_with_their_places() throws Exception {
    Golden.check(
        "mistakes.txt",
        print(
            Sample.failure(
                new Failure(
                    Failure.Kind.CONFIGURATION,
                    "prr.yaml has 2 mistakes, so nothing was judged.",
                    List.of(
                        Remark.at(
                            Sample.at("prr.yaml", 7, 9),
                            "\"7\" is no tier. Nothing can be judged without one. Write 1 to 4."),
                        Remark.at(
                            Sample.at("prr.yaml", 8, 10),
                            "\"servce\" is no role. Did you mean service?"))))));
  }

  @Test
  void a_skipped_run_says_so() throws Exception {
    Golden.check("skipped.txt", print(Sample.skipped()));
  }

  private static String print(RunReport report) {
    return ConsoleReport.of(report, Style.PLAIN, Sample::line) + LastLine.of(report) + "\n";
  }
}
