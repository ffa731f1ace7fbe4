package dev.prr.core.artifact.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.artifact.TerraformBlock;
import dev.prr.core.source.SourcePath;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BlockSkimmerTest {

  private static List<TerraformBlock> blocks(String text) {
    return BlockSkimmer.blocks(new SourcePath("main.tf"), text.lines().toList());
  }

  private static List<String> heads(String text) {
    return blocks(text).stream()
        .map(b -> b.kind() + " " + b.type() + " " + b.name() + " " + b.place().line())
        .toList();
  }

  @Test
  void heads_and_their_arguments_are_found_where_they_are_written() {
    List<TerraformBlock> blocks =
        blocks(
            """
            # resource "a_b" "comment" {}
            resource "aws_db_instance" "main" {
              engine                  = "postgres"
              backup_retention_period = var.days # }
              timeouts {
                create = "60m"
              }
            }

            module "queue" { source = "./queue" }
            data "aws_vpc" "main" {
              default = true
            }
            """);
    assertEquals(2, blocks.size());
    assertEquals(
        "{backup_retention_period=main.tf:4:3, engine=main.tf:3:3, timeouts=main.tf:5:3}",
        blocks.get(0).arguments().toString());
    assertEquals("main.tf:10:1", blocks.get(1).place().toString());
  }

  @Test
  void strings_comments_and_long_texts_hide_nothing_and_invent_nothing() {
    assertEquals(
        List.of("RESOURCE a_b one 1", "RESOURCE a_b two 13"),
        heads(
            """
            resource "a_b" "one" {
              a = "}" // {
              b = "\\"}"
              /* {
              resource "a_b" "no" { */
              c = <<-EOT
                }
                resource "a_b" "no" {
              EOT
              d = { x = [1, (2)] }
            }
            /* resource "a_b" "no" {} */
            resource a_b two {
            }
            """));
  }

  @Test
  void odd_texts_never_throw() {
    Random random = new Random(11);
    String[] words = {
      "resource",
      "module",
      "\"a\"",
      "{",
      "}",
      "<<EOT",
      "EOT",
      "/*",
      "*/",
      "\\",
      "\"",
      "#",
      "[",
      "x ="
    };
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "\n");
      }
      blocks(text.toString());
    }
    assertEquals(List.of(), heads("}}}} resource"));
  }
}
