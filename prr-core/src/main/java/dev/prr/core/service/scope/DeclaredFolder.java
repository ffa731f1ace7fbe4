package dev.prr.core.service.scope;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.Collection;
import java.util.List;

/**
 * A folder that a descriptor names.
 *
 * @param path from the root of the judged tree; may lie beside it
 * @param use what for
 * @param place where it is named
 */
record DeclaredFolder(String path, Use use, Location place) {

  /** Why a descriptor names a folder. */
  enum Use {
    SOURCE,
    RENDERED,
    EVIDENCE
  }

  static List<DeclaredFolder> listed(Field list, Use use) {
    return list.items().stream()
        .flatMap(
            item ->
                item.text().ifKnown().stream()
                    .map(text -> Folders.resolve(item.place().path().folder(), text))
                    .map(folder -> new DeclaredFolder(folder, use, item.place())))
        .toList();
  }

  boolean isThere(Collection<SourcePath> paths) {
    return paths.stream().anyMatch(path -> path.isWithin(this.path));
  }

  /** Why facts are incomplete while it is not there. */
  Gap gap() {
    return use == Use.SOURCE
        ? new Gap(
            Gap.Reason.ELSEWHERE,
            "The source "
                + path
                + " was not read: check it out before the run, have the policy of a gate confirm it,"
                + " or remove it.",
            place)
        : new Gap(
            Gap.Reason.UNRENDERED,
            "The folder "
                + path
                + " was not read: render the templates into it before the run; where it lies outside"
                + " the tree, the policy of a gate has to confirm it.",
            place);
  }
}
