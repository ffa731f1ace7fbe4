package dev.prr.core.service.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.service.query.Matcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatusFilterTest {

  @ParameterizedTest
  @CsvSource({
    "code, =~, 5.., FAILURES",
    "code, =~, 5xx, FAILURES",
    "code, =~, (5..|429), FAILURES",
    "code, =~, '5[0-9]{2}', FAILURES",
    "code, =~, '[45]..', FAILURES",
    "code, =, 500, FAILURES",
    "code, !~, 5.., SUCCESSES",
    "code, =~, 2.., SUCCESSES",
    "code, =~, '[23]..', SUCCESSES",
    "code, !~, 2..|3.., FAILURES",
    "status, !=, OK, FAILURES",
    "http_response_status_code, =~, 5.*, FAILURES",
    "grpc_code, =~, Unknown|Internal|Unavailable, FAILURES",
    "grpc_code, !=, OK, FAILURES",
    "grpc_status, !=, 0, FAILURES",
    "outcome, =, SERVER_ERROR, FAILURES",
    "outcome, =, success, SUCCESSES",
    "success, =, false, FAILURES",
    "success, =, true, SUCCESSES",
    "error, =, true, FAILURES",
    "error_type, !=, '', FAILURES",
    "exception, =, none, SUCCESSES",
    "exception, !=, None, FAILURES",
    "result, =, failed, FAILURES",
    "level, =, error, FAILURES",
    "'', |=, error, FAILURES",
    "'', !=, error, SUCCESSES",
    "handler, =, checkout, NEITHER",
    "port, =, 5000, NEITHER",
    "le, =, 0.5, NEITHER",
    "status, =, running, NEITHER"
  })
  void what_a_matcher_picks(String label, String operator, String value, StatusFilter picks) {
    assertEquals(picks, StatusFilter.of(new Matcher(label, operator, value)));
  }
}
