package dev.prr.core.service.governance;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Attestation.EvidenceKind;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Fingerprints;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.Unread;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where evidence lies. A path counts from the folder of the file that names it, else from the root
 * of the tree; what comes after {@code #} is a place in the file. Addresses are not opened.
 */
public final class Evidence {

  private static final String ADDRESS = "https://";

  private final String folder;
  private final Set<SourcePath> paths;
  private final List<Unread> unread;

  /**
   * @param folder of the file that names the evidence
   * @param paths all files of the tree
   * @param unread what was left out of it, links among them
   */
  public Evidence(String folder, Set<SourcePath> paths, List<Unread> unread) {
    this.folder = folder;
    this.paths = paths;
    this.unread = unread;
  }

  static EvidenceKind kindOf(String evidence) {
    return evidence.startsWith(ADDRESS) ? EvidenceKind.ADDRESS : EvidenceKind.FILE;
  }

  /** Whether the file is there; missing for an address, unknown for what nobody may follow. */
  Fact<Boolean> resolves(String evidence, Location place) {
    if (kindOf(evidence) == EvidenceKind.ADDRESS) {
      return Fact.missing(place);
    }
    if (file(evidence).isPresent()) {
      return Fact.known(true, place);
    }
    return candidates(evidence)
        .flatMap(path -> link(path).stream())
        .findFirst()
        .map(link -> Fact.<Boolean>unknown(Gap.Reason.UNREADABLE, link.detail(), link.place()))
        .orElseGet(() -> Fact.known(false, place));
  }

  /**
   * Whether the file has the fingerprint that was written down; missing for what is no file or is
   * not there.
   *
   * @param digest {@code sha256:} and its digits
   */
  Fact<Boolean> isStill(String digest, Fact<String> evidence, Fingerprints fingerprints) {
    Location place = evidence.place();
    Optional<SourcePath> file = evidence.ifKnown().flatMap(this::file);
    if (file.isEmpty()) {
      return Fact.missing(place);
    }
    return fingerprints
        .sha256(file.get())
        .map(found -> Fact.known(digest.equals("sha256:" + found), place))
        .orElseGet(
            () ->
                Fact.unknown(
                    Gap.Reason.UNREADABLE,
                    "The evidence "
                        + file.get().value()
                        + " cannot be read, or is too large to be compared with evidenceDigest.",
                    place));
  }

  /** The file that is meant, if it is there. */
  Optional<SourcePath> file(String evidence) {
    return candidates(evidence)
        .filter(paths::contains)
        .filter(path -> link(path).isEmpty())
        .findFirst();
  }

  private Optional<LeftOut> link(SourcePath path) {
    return unread.stream()
        .map(Unread::leftOut)
        .filter(leftOut -> leftOut.reason() == LeftOut.Reason.LINK)
        .filter(leftOut -> leftOut.place().path().equals(path))
        .findFirst();
  }

  private Stream<SourcePath> candidates(String evidence) {
    String path = evidence.contains("#") ? evidence.substring(0, evidence.indexOf('#')) : evidence;
    Stream<String> bases = path.startsWith("/") ? Stream.of("") : Stream.of(folder, "");
    return bases.distinct().flatMap(base -> joined(base, path).stream());
  }

  /** Without {@code .} and {@code ..}; empty where it leaves the tree or names no file. */
  private static Optional<SourcePath> joined(String base, String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : (base + "/" + path).split("/", -1)) {
      if (segment.equals("..")) {
        if (segments.isEmpty()) {
          return Optional.empty();
        }
        segments.removeLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return segments.isEmpty()
        ? Optional.empty()
        : Optional.of(new SourcePath(String.join("/", segments)));
  }
}
