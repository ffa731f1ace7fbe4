package dev.prr.core.artifact.identity;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.Recognizer;
import dev.prr.core.artifact.ReviewFile;
import dev.prr.core.document.Document;
import dev.prr.core.source.SourcePath;
import java.util.List;
import java.util.Set;

/**
 * The last decision of a review board, told by its name and folder alone: a mistake in it has to be
 * seen and said, not taken for somebody else's file.
 */
@AutoService(Recognizer.class)
public final class ReviewFileRecognizer implements Recognizer {

  private static final String FOLDER = "prr";
  private static final Set<String> NAMES = Set.of("review.yaml", "review.yml");

  /** Whether a file of this path has to hold a decision. */
  public static boolean isReviewFile(SourcePath path) {
    String folder = path.folder();
    return NAMES.contains(path.fileName())
        && folder.substring(folder.lastIndexOf('/') + 1).equals(FOLDER);
  }

  @Override
  public boolean mayWant(FileHint hint) {
    return isReviewFile(hint.path());
  }

  @Override
  public List<Artifact> recognize(Document document) {
    return document instanceof Document.Tree tree && isReviewFile(tree.path())
        ? List.of(new ReviewFile(tree.root()))
        : List.of();
  }
}
