package dev.prr.core.workspace;

import dev.prr.core.source.Location;
import dev.prr.core.workspace.LeftOut.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides from a listing alone, so that it does not depend on the order of reading, which files are
 * read: not those beyond the limits of the tree, and none of two that some system takes for one.
 */
final class Budget {
  private final Limits limits;
  private int files;
  private long bytes;

  private Budget(Limits limits) {
    this.limits = limits;
  }

  static Budget of(Limits limits) {
    return new Budget(limits);
  }

  Listing apply(Listing all) {
    List<SourceFile> kept = new ArrayList<>();
    List<Unread> unread = new ArrayList<>(all.unread());
    Map<String, List<SourceFile>> beyond = new LinkedHashMap<>();
    Set<SourceFile> twins = twins(all.files());
    List<SourceFile> inOrder = new ArrayList<>(all.files());
    inOrder.sort(Comparator.comparing(SourceFile::path));
    for (SourceFile file : inOrder) {
      if (twins.contains(file)) {
        unread.add(twin(file));
      } else if (fits(file)) {
        kept.add(file);
      } else {
        beyond.computeIfAbsent(file.path().folder(), f -> new ArrayList<>()).add(file);
      }
    }
    beyond.values().forEach(folder -> unread.add(beyondLimit(folder)));
    return new Listing(kept, unread, all.paths(), evidence(all.evidence(), unread));
  }

  private List<SourceFile> evidence(List<SourceFile> all, List<Unread> unread) {
    List<SourceFile> kept = new ArrayList<>();
    long sum = 0;
    for (SourceFile file : all) {
      sum += file.bytes();
      if (kept.size() == limits.evidenceFiles() || sum > limits.evidenceTotalBytes()) {
        unread.add(
            new Unread(
                new LeftOut(
                    Reason.LIMIT,
                    "From this file on no evidence was read: the tree has more than "
                        + limits.evidenceFiles()
                        + " files or "
                        + limits.evidenceTotalBytes()
                        + " bytes of it; remove what is old.",
                    Location.startOf(file.path())),
                Optional.of("")));
        break;
      }
      kept.add(file);
    }
    return kept;
  }

  private static Set<SourceFile> twins(List<SourceFile> files) {
    Map<String, SourceFile> names = new HashMap<>();
    Set<SourceFile> twins = new HashSet<>();
    for (SourceFile file : files) {
      SourceFile other = names.putIfAbsent(FileName.folded(file.path()), file);
      if (other != null) {
        twins.add(other);
        twins.add(file);
      }
    }
    return twins;
  }

  private boolean fits(SourceFile file) {
    long cost = file.bytes() > FileReader.lookable(limits) ? 0 : file.bytes();
    if (files == limits.files() || bytes + cost > limits.totalBytes()) {
      return false;
    }
    files++;
    bytes += cost;
    return true;
  }

  private static Unread twin(SourceFile file) {
    return new Unread(
        new LeftOut(
            Reason.UNSUPPORTED,
            "Another file has the same name but for upper and lower case or the way an accent is"
                + " written, so that on some systems one replaces the other; rename one of them.",
            Location.startOf(file.path())),
        Optional.empty());
  }

  /** One note a folder: a tree that is far too large must not become as many notes. */
  private Unread beyondLimit(List<SourceFile> folder) {
    return new Unread(
        new LeftOut(
            Reason.LIMIT,
            folder.size()
                + " files of this folder, from this one on, were not read: the tree has more than "
                + limits.files()
                + " files or "
                + limits.totalBytes()
                + " bytes; judge a smaller folder.",
            Location.startOf(folder.get(0).path())),
        Optional.empty());
  }
}
