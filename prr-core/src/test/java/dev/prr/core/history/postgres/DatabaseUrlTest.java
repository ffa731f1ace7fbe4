package dev.prr.core.history.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseUrlTest {

  private static final String SECRET = "hunter2secret";

  @Test
  void a_user_sees_the_database_and_nothing_else() {
    DatabaseUrl url =
        DatabaseUrl.of(
            "jdbc:postgresql://db.example.org:5432/prr?sslmode=verify-full&sslrootcert=ca.pem");
    assertEquals("the database prr", url.shown());
    assertEquals("the database prr", url.toString());
  }

  @Test
  void what_is_about_encryption_and_finding_the_server_passes() {
    String text =
        "jdbc:postgresql://a.example.org:5432,b.example.org:5433/prr?targetServerType=primary"
            + "&sslmode=verify-full&channelBinding=require&sslcert=c.pem&sslkey=k.pk8";
    assertEquals(text, DatabaseUrl.of(text).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://me:" + SECRET + "@db/prr",
        "jdbc:postgresql://db/prr?password=" + SECRET,
        "jdbc:postgresql://db/prr?PassWord=" + SECRET,
        "jdbc:postgresql://db/prr?sslmode=require&sslpassword=" + SECRET,
        "jdbc:postgresql://db/prr?socketFactory=" + SECRET,
        "jdbc:postgresql://db/prr?loggerFile=" + SECRET,
        "jdbc:postgresql://db/prr?" + SECRET + "%20=1",
        "jdbc:postgresql://db/../" + SECRET + "/",
        "jdbc:postgresql:" + SECRET + " x",
        "jdbc:postgresql://" + SECRET,
        "jdbc:mysql://db/" + SECRET
      })
  void what_is_refused_is_not_repeated(String text) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> DatabaseUrl.of(text));
    assertFalse(String.valueOf(refused.getMessage()).contains(SECRET), refused.getMessage());
    assertTrue(String.valueOf(refused.getMessage()).startsWith("prr.history: the address"));
  }

  @Test
  void a_folder_is_no_address() {
    assertFalse(DatabaseUrl.isOne("/srv/prr/history"));
    assertTrue(DatabaseUrl.isOne("jdbc:h2:mem:x"));
  }
}
