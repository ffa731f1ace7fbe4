package dev.prr.core.review.toil.file;

import static dev.prr.core.document.shape.Shape.fields;
import static dev.prr.core.document.shape.Shape.optional;

import dev.prr.core.document.Field;
import dev.prr.core.document.shape.Form;
import dev.prr.core.document.shape.Forms;
import dev.prr.core.document.shape.Shape;
import dev.prr.core.document.shape.Shape.Dictionary;
import dev.prr.core.document.shape.Shape.Items;
import dev.prr.core.document.shape.Shape.Text;
import dev.prr.core.review.toil.likeness.Words;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words mean the same here and which mean nothing: the built-in ones, and what an
 * organization adds.
 */
public final class WordsFile {

  /** As long a file as anybody may write, and its own default. */
  private static final String BUILT_IN = "META-INF/prr/toil-words.yaml";

  private static final Form WORD =
      Form.of(
          "a word or a short phrase in small letters",
          "certificate",
          "Texts are put into small letters before they are compared.",
          "[^ A-Z@]+( [^ A-Z@]+){0,3}");

  static final Shape DOCUMENT =
      StrictFile.document(
          "ToilWords",
          fields(optional("name", new Text(Forms.LABEL), "Whose words they are.")),
          fields(
              optional(
                  "synonyms",
                  new Dictionary(WORD, new Items(new Text(WORD), 1)),
                  "A word, and the words and phrases that mean the same."),
              optional(
                  "emptyWords",
                  new Items(new Text(WORD), 1),
                  "Words that say nothing about what is done.")));

  /** What one file says. */
  private record Said(Map<String, List<String>> synonyms, List<String> emptyWords) {}

  private WordsFile() {}

  /** The built-in words. */
  public static Words builtIn(Limits limits) {
    Said said = said(own(), limits).value().orElseThrow();
    return Words.of(said.synonyms(), said.emptyWords());
  }

  /** The built-in words with those of an organization, which count where the two disagree. */
  public static FileReading<Words> read(SourceText file, Limits limits) {
    return said(file, limits).then(added -> FileReading.of(with(added, limits)));
  }

  private static Words with(Said added, Limits limits) {
    Said said = said(own(), limits).value().orElseThrow();
    Map<String, List<String>> synonyms = new LinkedHashMap<>(said.synonyms());
    added
        .synonyms()
        .forEach(
            (word, others) -> {
              List<String> all = new ArrayList<>(synonyms.getOrDefault(word, List.of()));
              all.addAll(others);
              synonyms.remove(word);
              synonyms.put(word, all);
            });
    List<String> emptyWords = new ArrayList<>(said.emptyWords());
    emptyWords.addAll(added.emptyWords());
    return Words.of(synonyms, emptyWords);
  }

  private static FileReading<Said> said(SourceText file, Limits limits) {
    return StrictFile.read(file, DOCUMENT, limits)
        .then(
            root -> {
              Map<String, List<String>> synonyms = new LinkedHashMap<>();
              for (Map.Entry<String, Field> entry : root.at("spec", "synonyms").fields()) {
                synonyms.put(entry.getKey(), texts(entry.getValue()));
              }
              return FileReading.of(new Said(synonyms, texts(root.at("spec", "emptyWords"))));
            });
  }

  private static List<String> texts(Field list) {
    return list.items().stream().flatMap(item -> item.text().ifKnown().stream()).toList();
  }

  private static SourceText own() {
    try (InputStream in = WordsFile.class.getClassLoader().getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException(BUILT_IN + " is missing in the jar");
      }
      return new SourceText(
          new SourcePath(BUILT_IN), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
