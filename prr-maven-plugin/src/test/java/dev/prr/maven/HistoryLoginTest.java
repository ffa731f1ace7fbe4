package dev.prr.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.prr.core.history.postgres.Login;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class HistoryLoginTest {

  private static final String SECRET = "s3cr3t-canary";
  private static final Map<String, String> BOTH =
      Map.of("PRR_HISTORY_USER", "from-environment", "PRR_HISTORY_PASSWORD", SECRET);

  private final Settings settings = new Settings();

  @BeforeEach
  void servers() {
    settings.addServer(server("prr-history", "usual", "{" + SECRET + "}"));
    settings.addServer(server("other", "named", SECRET));
    settings.addServer(server("broken", "named", "{?" + SECRET + "}"));
    settings.addServer(server("half", "named", null));
  }

  private static Server server(String id, String user, String password) {
    Server server = new Server();
    server.setId(id);
    server.setUsername(user);
    server.setPassword(password);
    return server;
  }

  /** Opens what stands in braces, as Maven's does with the master password. */
  private static SettingsDecrypter decrypter() {
    return request -> {
      Server server = request.getServers().get(0).clone();
      String password = server.getPassword();
      boolean broken = password != null && password.startsWith("{?");
      if (password != null && password.startsWith("{")) {
        server.setPassword(broken ? null : password.substring(1, password.length() - 1));
      }
      return new Opened(server, broken);
    };
  }

  private record Opened(Server server, boolean broken) implements SettingsDecryptionResult {
    @Override
    public Server getServer() {
      return server;
    }

    @Override
    public List<Server> getServers() {
      return List.of(server);
    }

    @Override
    public Proxy getProxy() {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Proxy> getProxies() {
      return List.of();
    }

    @Override
    public List<SettingsProblem> getProblems() {
      return broken
          ? List.of(
              new DefaultSettingsProblem(
                  "cannot decrypt " + SECRET, SettingsProblem.Severity.ERROR, "", -1, -1, null))
          : List.of();
    }
  }

  private Optional<Login> find(String named, Map<String, String> environment)
      throws MojoExecutionException {
    return new HistoryLogin(settings, decrypter(), environment).find(Optional.ofNullable(named));
  }

  @Test
  void the_server_that_is_named_counts_most() throws Exception {
    assertEquals(Optional.of(new Login("named", SECRET)), find("other", BOTH));
  }

  @Test
  void then_the_environment_counts_then_the_usual_server_decrypted() throws Exception {
    assertEquals(Optional.of(new Login("from-environment", SECRET)), find(null, BOTH));
    assertEquals(Optional.of(new Login("usual", SECRET)), find(null, Map.of()));
  }

  @Test
  void where_nothing_is_given_the_database_may_know_us_otherwise() throws Exception {
    settings.setServers(List.of());
    assertEquals(Optional.empty(), find(null, Map.of()));
  }

  @Test
  void what_is_wrong_is_told_without_the_password() {
    for (String named : List.of("missing", "broken", "half")) {
      MojoExecutionException refused =
          assertThrows(MojoExecutionException.class, () -> find(named, Map.of()));
      assertFalse(refused.getMessage().contains(SECRET), refused.getMessage());
      assertFalse(String.valueOf(refused.getCause()).contains(SECRET));
    }
    MojoExecutionException half =
        assertThrows(
            MojoExecutionException.class, () -> find(null, Map.of("PRR_HISTORY_PASSWORD", SECRET)));
    assertEquals(
        "Of PRR_HISTORY_USER and PRR_HISTORY_PASSWORD one is set and one is not. Set both, or none.",
        half.getMessage());
  }

  @Test
  void a_login_is_never_printed() {
    assertEquals("Login[hidden]", new Login("user", SECRET).toString());
  }
}
