package dev.prr.core.workspace;

import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Walks one tree from folder to folder, in order of name, and follows no link. */
final class TreeWalk {
  private record Child(String name, Path onDisk) {}

  private final Limits limits;
  private final Predicate<SourcePath> wanted;
  private final Predicate<SourcePath> ignored;
  private final Links links;
  private final String prefix;
  private final List<Path> names = new ArrayList<>();
  private final List<SourceFile> files = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final SortedSet<SourcePath> paths = new TreeSet<>();
  private final List<SourcePath> emptyFolders = new ArrayList<>();
  private final List<SourceFile> evidence = new ArrayList<>();
  private int entries;

  /** Whether the walk is inside the output of a build, where only reports are of use. */
  private boolean inOutput;

  TreeWalk(
      Limits limits,
      Predicate<SourcePath> wanted,
      Predicate<SourcePath> ignored,
      Links links,
      String prefix) {
    this.limits = limits;
    this.wanted = wanted;
    this.ignored = ignored;
    this.links = links;
    this.prefix = prefix;
  }

  Listing walk(Folder root) throws IOException {
    visitChildren(root, prefix);
    return new Listing(files, unread, paths, evidence);
  }

  /** Folders that hold nothing, after the walk. */
  List<SourcePath> emptyFolders() {
    return emptyFolders;
  }

  private void visitChildren(Folder folder, String before) throws IOException {
    int allowed = limits.entries() - entries;
    List<Path> found = folder.names(allowed);
    if (found.size() > allowed) {
      leaveOut(
          names.isEmpty() ? new SourcePath(before + firstOf(found)) : folderAt(before),
          Reason.LIMIT,
          "The tree has more than "
              + limits.entries()
              + " files and folders; judge a smaller folder, or ignore this one.");
      return;
    }
    entries += found.size();
    if (found.isEmpty() && !names.isEmpty() && !inOutput) {
      emptyFolders.add(folderAt(before));
    }
    List<Child> children = new ArrayList<>(found.size());
    found.forEach(path -> children.add(new Child(FileName.of(path), path)));
    children.sort(Comparator.comparing(Child::name).thenComparing(Child::onDisk));
    for (Child child : children) {
      names.add(child.onDisk());
      visit(folder, child, new SourcePath(before + child.name()));
      names.remove(names.size() - 1);
    }
  }

  private static SourcePath folderAt(String withSlash) {
    return new SourcePath(withSlash.substring(0, withSlash.length() - 1));
  }

  private static String firstOf(List<Path> found) {
    return found.stream().map(FileName::of).min(Comparator.naturalOrder()).orElseThrow();
  }

  private void visit(Folder folder, Child child, SourcePath path) {
    boolean wasInOutput = inOutput;
    inOutput |= ignored.test(path);
    if (!inOutput || EvidencePlaces.leadsToReport(path)) {
      visitWanted(folder, child, path);
    }
    inOutput = wasInOutput;
  }

  private void visitWanted(Folder folder, Child child, SourcePath path) {
    try {
      BasicFileAttributes attributes = folder.attributes(child.onDisk());
      if (inOutput && !attributes.isDirectory() && !attributes.isRegularFile()) {
        return;
      }
      if (attributes.isSymbolicLink() || (attributes.isDirectory() && attributes.isOther())) {
        links.judge(path, names, wanted.test(path)).ifPresent(unread::add);
      } else if (FileName.isBroken(child.name())) {
        leaveOut(path, Reason.UNREADABLE, "Its name is not valid UTF-8; rename it.");
      } else if (attributes.isDirectory()) {
        visitFolder(folder, child, path);
      } else if (attributes.isRegularFile()) {
        visitFile(path, attributes.size());
      } else if (wanted.test(path)) {
        leaveOut(path, Reason.UNREADABLE, "It is a pipe, a socket or a device, not a file.");
      }
    } catch (IOException e) {
      leaveOut(path, Reason.UNREADABLE, "It could not be looked at; check its permissions.");
    }
  }

  private void visitFolder(Folder parent, Child child, SourcePath path) throws IOException {
    if (names.size() > limits.folderDepth()) {
      leaveOut(
          path, Reason.LIMIT, "It lies deeper than " + limits.folderDepth() + " folders; move it.");
      return;
    }
    try (Folder folder = parent.folder(child.onDisk())) {
      visitChildren(folder, path.value() + "/");
    }
  }

  private void visitFile(SourcePath path, long bytes) {
    if (path.value().getBytes(StandardCharsets.UTF_8).length > limits.pathBytes()) {
      if (wanted.test(path)) {
        leaveOut(
            path,
            Reason.LIMIT,
            "Its path is longer than " + limits.pathBytes() + " bytes; move it.");
      }
      return;
    }
    if (inOutput) {
      if (EvidencePlaces.isReport(path)) {
        evidence.add(new SourceFile(path, bytes, names));
      }
      return;
    }
    paths.add(path);
    if (EvidencePlaces.isDelivered(path)) {
      evidence.add(new SourceFile(path, bytes, names));
    } else if (wanted.test(path)) {
      files.add(new SourceFile(path, bytes, names));
    }
  }

  private void leaveOut(SourcePath path, Reason reason, String detail) {
    unread.add(new Unread(new LeftOut(reason, detail, Location.startOf(path)), Optional.empty()));
  }
}
