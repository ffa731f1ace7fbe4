package dev.prr.maven;

import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.history.HistoryLocation;
import dev.prr.core.history.postgres.Login;
import dev.prr.core.report.format.Wishes;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What all goals share: where they look, what they print, how they end. */
abstract class AbstractPrrMojo extends AbstractMojo {

  private final MavenSession session;
  private final MojoExecution execution;
  private final RepositorySystem repositories;

  /**
   * The tree that is judged. Without it: the nearest folder upwards with a prr.yaml or a .mvn, else
   * the top of the git checkout, else the current folder.
   */
  @Parameter(property = "prr.basedir")
  private @Nullable File basedir;

  /** Where results are written; relative to the judged tree. */
  @Parameter(property = "prr.outputDirectory", defaultValue = "target/prr")
  private String outputDirectory = "";

  /**
   * Where records are kept: a folder, relative to the judged tree, or the address of a PostgreSQL
   * database, jdbc:postgresql://host:port/database.
   */
  @Parameter(property = "prr.history", defaultValue = ".prr/history")
  private String history = "";

  /**
   * The server of settings.xml whose username and password open a shared history. Without it the
   * environment variables PRR_HISTORY_USER and PRR_HISTORY_PASSWORD count, then the server
   * prr-history.
   */
  @Parameter(property = "prr.historyServer")
  private @Nullable String historyServer;

  /** Where runs wait while a shared history cannot be reached; relative to the judged tree. */
  @Parameter(property = "prr.spool", defaultValue = ".prr/spool")
  private String spool = "";

  @Inject
  @SuppressWarnings("NullAway.Init")
  private SettingsDecrypter decrypter;

  /** Rule packs, by name or by group:artifact:version. "all" is every pack that ships with PRR. */
  @Parameter(property = "prr.packs", defaultValue = "core")
  private List<String> packs = List.of();

  /** A trusted policy file; relative to the judged tree. Without it the built-in policy counts. */
  @Parameter(property = "prr.policy")
  private @Nullable String policy;

  /** Further folders that hold artifacts of the services; relative to the judged tree. */
  @Parameter(property = "prr.sources")
  private List<String> sources = List.of();

  /** Folders with what other tools found, beside prr/evidence; relative to the judged tree. */
  @Parameter(property = "prr.evidence")
  private List<String> evidence = List.of();

  AbstractPrrMojo(MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    this.session = session;
    this.execution = execution;
    this.repositories = repositories;
  }

  /** Does the work of the goal. */
  abstract GateResult run(GateRequest request) throws MojoExecutionException;

  /** Present when the goal is skipped on purpose, with the reason given. */
  Optional<String> skipReason() {
    return Optional.empty();
  }

  /** Which reports of a run are written, for the goal that writes them. */
  Wishes reports() {
    return Wishes.USUAL;
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    Path root = root();
    if (!new ReactorTurn(session, execution).isMine(root)) {
      getLog().debug("PRR judges " + root + " once, with the last module of this build");
      return;
    }
    GateResult result = run(request(root));
    print(result);
    if (result.ending() == Ending.FAILED) {
      throw new MojoFailureException(result.lastLine());
    }
    if (result.ending() == Ending.ERROR) {
      throw new MojoExecutionException(result.lastLine());
    }
  }

  private GateRequest request(Path root) throws MojoExecutionException {
    return GateRequest.of(root, Clock.systemUTC().instant())
        .outputDirectory(root.resolve(outputDirectory).normalize())
        .history(location(root))
        .packs(new PackResolver(repositories, session).resolve(packs))
        .policy(Optional.ofNullable(policy).map(file -> root.resolve(file).normalize()))
        .sources(sources.stream().map(folder -> root.resolve(folder).normalize()).toList())
        .evidence(evidence.stream().map(folder -> root.resolve(folder).normalize()).toList())
        .skipReason(skipReason())
        .reports(reports())
        .properties(propertyNames())
        .runId(UUID.randomUUID().toString())
        .started(Optional.of(session.getRequest().getStartTime().toInstant()))
        .engine(execution.getVersion())
        .colour(Terminal.showsColour(session.getUserProperties(), System.getenv()))
        .build();
  }

  private HistoryLocation location(Path root) throws MojoExecutionException {
    try {
      HistoryLocation folder = HistoryLocation.of(history, root, spool, Optional.empty());
      if (folder instanceof HistoryLocation.Folder) {
        return folder;
      }
      Optional<Login> login =
          new HistoryLogin(session.getSettings(), decrypter, System.getenv())
              .find(Optional.ofNullable(historyServer));
      return HistoryLocation.of(history, root, spool, login);
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private Path root() throws MojoExecutionException {
    if (basedir == null) {
      return RootFinder.find(
          Path.of(session.getRequest().getSystemProperties().getProperty("user.dir", ""))
              .toAbsolutePath(),
          Path.of(session.getExecutionRootDirectory()).toAbsolutePath());
    }
    if (!basedir.isDirectory()) {
      throw new MojoExecutionException(
          "prr.basedir: there is no folder " + basedir + ". Name the tree that is to be judged.");
    }
    return basedir.toPath().toAbsolutePath().normalize();
  }

  private SortedSet<String> propertyNames() {
    SortedSet<String> names = new TreeSet<>(session.getUserProperties().stringPropertyNames());
    names.addAll(session.getSystemProperties().stringPropertyNames());
    names.removeIf(name -> !name.startsWith("prr."));
    return names;
  }

  /** At the level of the ending, so that a quiet build still says why it fails. */
  private void print(GateResult result) {
    boolean failing = result.ending() == Ending.FAILED || result.ending() == Ending.ERROR;
    boolean quiet = !getLog().isInfoEnabled();
    for (String line : result.text().split("\n", -1)) {
      if (failing && quiet) {
        getLog().error(line);
      } else {
        getLog().info(line);
      }
    }
    switch (result.ending()) {
      case FINE -> getLog().info(result.lastLine());
      case WARNED -> getLog().warn(result.lastLine());
      case FAILED, ERROR -> getLog().error(result.lastLine());
    }
  }
}
