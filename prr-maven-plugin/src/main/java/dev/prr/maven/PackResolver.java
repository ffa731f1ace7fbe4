package dev.prr.maven;

import dev.prr.core.rule.pack.Pack;
import dev.prr.core.rule.pack.PackSource;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Turns the entries of {@code prr.packs} into packs and the class loaders that hold them. A plain
 * entry names a pack that ships with PRR or comes with a dependency of the plugin. An entry with a
 * colon is the coordinates of an artifact, resolved as Maven resolves anything: mirrors,
 * credentials and {@code -o} count. Every rule of such an artifact counts.
 */
final class PackResolver {

  private final RepositorySystem repositories;
  private final MavenSession session;

  PackResolver(RepositorySystem repositories, MavenSession session) {
    this.repositories = repositories;
    this.session = session;
  }

  List<PackSource> resolve(List<String> entries) throws MojoExecutionException {
    List<String> names = new ArrayList<>();
    List<PackSource> sources = new ArrayList<>();
    for (String entry : entries) {
      if (entry.contains(":")) {
        sources.add(new PackSource(loaderOf(fetch(entry)), List.of(Pack.ALL)));
      } else {
        names.add(entry.strip());
      }
    }
    sources.add(0, new PackSource(PackResolver.class.getClassLoader(), names));
    return sources;
  }

  private Path fetch(String coordinates) throws MojoExecutionException {
    try {
      Artifact artifact = new DefaultArtifact(coordinates);
      return repositories
          .resolveArtifact(
              session.getRepositorySession(), new ArtifactRequest(artifact, remotes(), "prr"))
          .getArtifact()
          .getFile()
          .toPath();
    } catch (IllegalArgumentException notCoordinates) {
      throw new MojoExecutionException(
          "prr.packs: \""
              + coordinates
              + "\" is neither the name of a pack nor coordinates. Write group:artifact:version.",
          notCoordinates);
    } catch (ArtifactResolutionException notFound) {
      throw new MojoExecutionException(
          "prr.packs: the rule pack "
              + coordinates
              + " cannot be had. Check the version and the repositories of this build.",
          notFound);
    }
  }

  /** Packs are no plugins: they come from the repositories of plugins and of the project alike. */
  private List<RemoteRepository> remotes() {
    MavenProject project = session.getCurrentProject();
    List<RemoteRepository> remotes = new ArrayList<>(project.getRemotePluginRepositories());
    for (RemoteRepository repository : project.getRemoteProjectRepositories()) {
      if (!remotes.contains(repository)) {
        remotes.add(repository);
      }
    }
    return remotes;
  }

  /** Of its own, and of its resources only: nothing of a pack is ever run. */
  private static ClassLoader loaderOf(Path jar) throws MojoExecutionException {
    try {
      return new URLClassLoader(
          new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    } catch (MalformedURLException impossible) {
      throw new MojoExecutionException("Cannot read the rule pack " + jar, impossible);
    }
  }
}
