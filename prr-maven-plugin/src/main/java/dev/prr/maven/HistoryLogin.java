package dev.prr.maven;

import dev.prr.core.history.postgres.Login;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/**
 * As whom a shared history is visited: a server of settings.xml, else two environment variables.
 * Names what is wrong and never a value.
 */
final class HistoryLogin {

  /** The server of settings.xml that is taken where none is named. */
  static final String SERVER = "prr-history";

  static final String USER = "PRR_HISTORY_USER";
  static final String PASSWORD = "PRR_HISTORY_PASSWORD";

  private final Settings settings;
  private final SettingsDecrypter decrypter;
  private final Map<String, String> environment;

  HistoryLogin(Settings settings, SettingsDecrypter decrypter, Map<String, String> environment) {
    this.settings = settings;
    this.decrypter = decrypter;
    this.environment = environment;
  }

  /**
   * The login.
   *
   * @param named the id of a server, where one was named
   * @return empty where none is given: the database may know us by a certificate
   */
  Optional<Login> find(Optional<String> named) throws MojoExecutionException {
    Optional<Login> given = fromEnvironment();
    if (named.isEmpty() && given.isPresent()) {
      return given;
    }
    String id = named.orElse(SERVER);
    Server server = settings.getServer(id);
    if (server != null) {
      return Optional.of(fromServer(server));
    }
    if (named.isPresent()) {
      throw new MojoExecutionException(
          "prr.historyServer: settings.xml has no server "
              + id
              + ". Add it with a username and a password, or set "
              + USER
              + " and "
              + PASSWORD
              + " and leave the parameter out.");
    }
    return Optional.empty();
  }

  private Optional<Login> fromEnvironment() throws MojoExecutionException {
    String user = environment.getOrDefault(USER, "");
    String password = environment.getOrDefault(PASSWORD, "");
    if (user.isEmpty() != password.isEmpty()) {
      throw new MojoExecutionException(
          "Of " + USER + " and " + PASSWORD + " one is set and one is not. Set both, or none.");
    }
    return user.isEmpty() ? Optional.empty() : Optional.of(new Login(user, password));
  }

  private Login fromServer(Server server) throws MojoExecutionException {
    SettingsDecryptionResult result =
        decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
    boolean failed =
        result.getProblems().stream()
            .anyMatch(problem -> problem.getSeverity() != SettingsProblem.Severity.WARNING);
    Server open = result.getServer();
    if (failed || open == null || open.getUsername() == null || open.getPassword() == null) {
      throw new MojoExecutionException(
          "prr.historyServer: the server "
              + server.getId()
              + " of settings.xml has no username and password that can be read. Give it both; an"
              + " encrypted password needs the settings-security.xml it was encrypted with.");
    }
    return new Login(open.getUsername(), open.getPassword());
  }
}
