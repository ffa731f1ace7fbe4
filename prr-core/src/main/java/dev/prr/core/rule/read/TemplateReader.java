package dev.prr.core.rule.read;

import dev.prr.core.document.Scalar;
import dev.prr.core.fact.type.GroupType;
import dev.prr.core.rule.check.Path;
import dev.prr.core.rule.check.Template;
import java.util.ArrayList;
import java.util.List;

/** Reads a message and checks its placeholders. */
final class TemplateReader {

  private static final String PARAM = "param.";

  private TemplateReader() {}

  static Template read(Scalar message, Context context) {
    String text = message.text().strip();
    List<Template.Part> parts = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        throw new Mistake(message, "a placeholder is not closed: " + text.substring(open));
      }
      addWords(parts, text.substring(from, open));
      parts.add(placeholder(message, text.substring(open + 1, close).strip(), context));
      from = close + 1;
    }
    addWords(parts, text.substring(from));
    return new Template(parts);
  }

  private static void addWords(List<Template.Part> parts, String words) {
    if (!words.isEmpty()) {
      parts.add(new Template.Words(words));
    }
  }

  private static Template.Part placeholder(Scalar at, String name, Context context) {
    if (name.equals("subject")) {
      return new Template.Subject();
    }
    if (name.equals("run.tier")) {
      return new Template.JudgedTier();
    }
    if (name.startsWith(PARAM)) {
      String parameter = name.substring(PARAM.length());
      return new Template.Changeable(
          context
              .parameters()
              .get(
                  at,
                  parameter,
                  "{" + name + "} is no parameter" + context.parameters().hint(parameter)));
    }
    Path path = PathReader.read(at, name, context.scope());
    if (path.type() instanceof GroupType) {
      throw new Mistake(at, "{" + name + "} is a group; name a field of it");
    }
    return new Template.Value(path);
  }
}
