package dev.prr.core.workspace.git;

import dev.prr.core.source.SourcePath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a person looks at a line of a repository: its page at the host, at one commit. Made of the
 * address of the remote without its login and token; empty where the host's kind is not known by
 * its name.
 */
public final class RepositoryPages {

  private static final int LONGEST_ANSWER = 4_096;
  private static final String PLAIN = "-._~/";

  /** How the hosts write such addresses: before the commit, after it, and before the line. */
  private enum Kind {
    GITHUB("/blob/", "/", "#L"),
    GITLAB("/-/blob/", "/", "#L"),
    GITEA("/src/commit/", "/", "#L"),
    BITBUCKET("/src/", "/", "#lines-");

    private final String before;
    private final String after;
    private final String line;

    Kind(String before, String after, String line) {
      this.before = before;
      this.after = after;
      this.line = line;
    }

    static Optional<Kind> of(String host) {
      String name = host.toLowerCase(Locale.ROOT);
      if (name.contains("github")) {
        return Optional.of(GITHUB);
      }
      if (name.contains("gitlab")) {
        return Optional.of(GITLAB);
      }
      if (name.contains("gitea") || name.contains("forgejo") || name.equals("codeberg.org")) {
        return Optional.of(GITEA);
      }
      return name.equals("bitbucket.org") ? Optional.of(BITBUCKET) : Optional.empty();
    }
  }

  private final String start;
  private final String lineMark;

  private RepositoryPages(String start, String lineMark) {
    this.start = start;
    this.lineMark = lineMark;
  }

  /**
   * The pages of what is checked out in a folder.
   *
   * @param commit the one that was judged
   */
  public static Optional<RepositoryPages> of(Path folder, String commit) {
    return first(folder, "config", "--local", "--get", "remote.origin.url")
        .flatMap(
            address -> of(address, first(folder, "rev-parse", "--show-prefix").orElse(""), commit));
  }

  private static Optional<String> first(Path folder, String... words) {
    return GitCommand.ask(folder, LONGEST_ANSWER, List.of(words))
        .map(lines -> lines.isEmpty() ? "" : lines.get(0));
  }

  /**
   * The pages of a repository.
   *
   * @param prefix the folder of the judged tree in its repository, ended by a slash; may be empty
   */
  static Optional<RepositoryPages> of(String address, String prefix, String commit) {
    Optional<String> host = host(address);
    Optional<String> path = RemoteAddress.path(address);
    Optional<Kind> kind = host.flatMap(Kind::of);
    if (kind.isEmpty() || path.isEmpty()) {
      return Optional.empty();
    }
    String start =
        "https://"
            + host.get()
            + "/"
            + encode(path.get())
            + kind.get().before
            + encode(commit)
            + kind.get().after
            + encode(prefix);
    return Optional.of(new RepositoryPages(start, kind.get().line));
  }

  /** The host, with its port where that is one of https. */
  private static Optional<String> host(String address) {
    int scheme = address.indexOf("://");
    int end = scheme >= 0 ? address.indexOf('/', scheme + 3) : address.indexOf(':');
    if (end < 0) {
      return Optional.empty();
    }
    String authority = address.substring(scheme >= 0 ? scheme + 3 : 0, end);
    String named = authority.substring(authority.lastIndexOf('@') + 1);
    int port = named.indexOf(':');
    String host = port >= 0 && !address.startsWith("https:") ? named.substring(0, port) : named;
    boolean plain =
        host.chars()
            .allMatch(c -> (c < 0x7F && Character.isLetterOrDigit(c)) || ".-:".indexOf(c) >= 0);
    return plain && host.indexOf('.') > 0 ? Optional.of(host) : Optional.empty();
  }

  /** The page of a line; empty for a file that lies outside the judged tree. */
  public Optional<String> page(SourcePath path, int line) {
    return path.value().startsWith("../") || path.value().startsWith("/")
        ? Optional.empty()
        : Optional.of(start + encode(path.value()) + lineMark + line);
  }

  /**
   * The page of a file that a text names.
   *
   * @param path as it is written; a fragment is kept out
   */
  public Optional<String> page(String path) {
    int fragment = path.indexOf('#');
    String file = fragment < 0 ? path : path.substring(0, fragment);
    boolean below =
        !file.isEmpty() && !file.startsWith("/") && !("/" + file + "/").contains("/../");
    return below ? Optional.of(start + encode(file)) : Optional.empty();
  }

  private static String encode(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          (b >= 'a' && b <= 'z')
              || (b >= 'A' && b <= 'Z')
              || (b >= '0' && b <= '9')
              || (b > 0 && PLAIN.indexOf(b) >= 0);
      if (plain) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(String.format("%02X", b & 0xFF));
      }
    }
    return encoded.toString();
  }
}
