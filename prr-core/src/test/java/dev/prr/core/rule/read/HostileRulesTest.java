package dev.prr.core.rule.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import dev.prr.core.rule.RuleProblem;
import dev.prr.core.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is written in a rule: it loads, or every mistake has a place. */
final class HostileRulesTest {

  private static final SourcePath PATH = new SourcePath("rule.yaml");
  private static final List<String> WORDS =
      List.of(
          "a",
          "",
          " ",
          "~",
          "null",
          "true",
          "no",
          "1",
          "-1",
          "1e999",
          "99.9%",
          "30d",
          "today",
          "2026-13-01",
          "1.30",
          "{",
          "}",
          "{a}",
          "{subject",
          "..",
          "\"",
          "\"a\".b",
          "a[0]",
          "*",
          "(",
          "(a{1000}){1000}",
          "\\",
          "[z-a]",
          "\uD800",
          "\u0000",
          "x".repeat(3000),
          "param",
          "fact",
          "times",
          "plus",
          "where",
          "type",
          "default",
          "tier1",
          "warnsFrom",
          "alert",
          "service",
          "object",
          "container",
          "paging",
          "labels",
          "labels.a",
          "runbook",
          "runbook.page",
          "runbook.page.sections",
          "raw",
          "raw.a.b",
          "containers",
          "workload.containers",
          "value",
          "key",
          "tier",
          "slos",
          "hold",
          "text",
          "integer",
          "duration");

  @Test
  void random_trees_never_break_the_reader() {
    Random random = new Random(7);
    List<String> words = new ArrayList<>(WORDS);
    words.addAll(TestNames.ALL);
    words.addAll(List.of("allOf", "anyOf", "attested", "not", "not", "anyOf"));
    int refused = 0;
    for (int i = 0; i < 4000; i++) {
      Node require = node(random, words, 6);
      Node root = random.nextInt(4) == 0 ? anyRule(random, words) : rule(require, random);
      RuleReader.Result result = RuleReader.read(root, "samples");
      assertEquals(result.rule().isEmpty(), !result.problems().isEmpty());
      for (RuleProblem problem : result.problems()) {
        assertTrue(problem.place().isPresent(), problem::toString);
        assertFalse(problem.message().isBlank());
      }
      refused += result.problems().isEmpty() ? 0 : 1;
    }
    assertTrue(refused > 3000, "only " + refused + " were refused");
  }

  private static Node rule(Node require, Random random) {
    String kind = List.of("alert", "service", "object", "workload").get(random.nextInt(4));
    Mapping sound = (Mapping) RuleText.yaml(RuleText.requiring(kind, "paging: true"));
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Mapping.Entry entry : sound.entries()) {
      boolean replaced = entry.key().text().equals("require");
      entries.add(replaced ? new Mapping.Entry(entry.key(), require) : entry);
    }
    return new Mapping(PATH, 1, 1, entries, 1);
  }

  private static Node anyRule(Random random, List<String> words) {
    List<Mapping.Entry> entries = new ArrayList<>();
    for (String key : RuleReader.KEYS) {
      entries.add(new Mapping.Entry(scalar(random, key), node(random, words, 4)));
    }
    return new Mapping(PATH, 1, 1, entries, 1);
  }

  private static Node node(Random random, List<String> words, int depth) {
    int choice = depth == 0 ? 0 : random.nextInt(10);
    if (choice < 3) {
      return scalar(random, words.get(random.nextInt(words.size())));
    }
    int size = random.nextInt(4);
    if (choice < 5) {
      List<Node> items = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        items.add(node(random, words, depth - 1));
      }
      return new Sequence(PATH, 1 + depth, 1, items, 1);
    }
    List<Mapping.Entry> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Scalar key = scalar(random, words.get(random.nextInt(words.size())));
      entries.add(new Mapping.Entry(key, node(random, words, depth - 1)));
    }
    return new Mapping(PATH, 1 + depth, 2, entries, 1);
  }

  private static Scalar scalar(Random random, String text) {
    Scalar.Style style = random.nextInt(5) == 0 ? Scalar.Style.QUOTED : Scalar.Style.PLAIN;
    return new Scalar(PATH, 1 + random.nextInt(99), 1, text, style, "");
  }
}
