package dev.prr.core.service.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.Dockerfile;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.Repository;
import dev.prr.core.service.code.image.ImageRecipes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ImageRecipesTest {

  private static ImageRecipe read(String dockerfile) {
    return ImageRecipes.of(Repository.of("Dockerfile", dockerfile).scope()).items().get(0);
  }

  private static List<Optional<String>> names(FactList<Fact<String>> list) {
    return list.items().stream().map(Fact::ifKnown).toList();
  }

  @Test
  void instructions_are_joined_over_lines_comments_and_here_documents() {
    Dockerfile file =
        Repository.of(
                "Dockerfile",
                """
                # syntax=docker/dockerfile:1
                # escape=`
                FROM --platform=linux/amd64 debian:12 AS base
                RUN apt-get update && `
                    # in between
                    apt-get install -y curl

                RUN <<EOF
                USER root
                EOF
                copy a\\ b /
                from base
                user 1000
                """)
            .all(Dockerfile.class)
            .get(0);
    assertEquals(2, file.stages().size());
    assertEquals("debian:12", file.stages().get(0).image());
    assertEquals(Optional.of("base"), file.stages().get(0).name());
    assertEquals(
        List.of("RUN", "RUN", "COPY"),
        file.stages().get(0).instructions().stream().map(i -> i.keyword()).toList());
    assertEquals("Dockerfile:4:1", file.stages().get(0).instructions().get(0).place().toString());
    assertEquals("USER", file.stages().get(1).instructions().get(0).keyword());
  }

  @Test
  void the_base_is_that_of_the_stage_the_last_one_is_built_on() {
    ImageRecipe recipe =
        read("ARG TAG=3.22\nFROM alpine:$TAG AS base\nUSER app\nFROM golang AS build\nFROM base\n");
    assertTrue(recipe.base().is("alpine:3.22"));
    assertEquals("Dockerfile:2:1", recipe.base().place().toString());
    assertTrue(recipe.basePinned().is(true));
    assertTrue(recipe.runsAsRoot().is(false));
  }

  @Test
  void an_argument_without_a_default_leaves_the_base_unknown() {
    ImageRecipe recipe = read("ARG BASE\nFROM ${BASE}\n");
    assertFalse(recipe.base().isKnown() || recipe.base().isMissing());
    assertFalse(recipe.basePinned().isKnown());
  }

  @Test
  void a_digest_an_empty_base_and_a_number_pin_and_a_moving_word_does_not() {
    assertTrue(read("FROM scratch\n").basePinned().is(true));
    assertTrue(read("FROM a/b@sha256:0123\n").basePinned().is(true));
    assertTrue(read("FROM host:5000/a:1.2\n").basePinned().is(true));
    assertTrue(read("FROM host:5000/a\n").basePinned().is(false));
    assertTrue(read("FROM nginx:stable-alpine\n").basePinned().is(false));
    assertTrue(read("FROM a:1.2-SNAPSHOT\n").basePinned().is(false));
  }

  @Test
  void the_user_is_root_by_name_and_number_and_by_an_official_base() {
    assertTrue(read("FROM x\nUSER 0:0\n").runsAsRoot().is(true));
    assertTrue(read("FROM x\nUSER Root\n").runsAsRoot().is(true));
    assertTrue(read("FROM x\nUSER root\nUSER 65532\n").runsAsRoot().is(false));
    assertTrue(read("FROM node:22\n").runsAsRoot().is(true));
    assertTrue(read("FROM gcr.io/distroless/base:nonroot\n").runsAsRoot().is(false));
    assertFalse(read("FROM x\n").runsAsRoot().isKnown());
    assertFalse(read("FROM x\nARG U\nUSER $U\n").runsAsRoot().isKnown());
  }

  @Test
  void secrets_are_told_by_their_names_and_never_by_their_values() {
    ImageRecipe recipe =
        read(
            """
            ARG API_TOKEN=canary
            FROM alpine:3.22
            ARG NPM_TOKEN
            ENV DB_PASSWORD canary two
            ENV A=1 SIGNING_KEY="canary" PASSWORD_FILE=/run/x SECRET=$API_TOKEN
            """);
    assertEquals(
        List.of(Optional.of("API_TOKEN"), Optional.of("DB_PASSWORD"), Optional.of("SIGNING_KEY")),
        names(recipe.plainSecrets()));
    assertFalse(recipe.toString().contains("canary"));
  }

  @Test
  void downloads_are_told_by_their_hosts() {
    ImageRecipe recipe =
        read(
            """
            FROM a:1
            ADD https://me:canary@x.example/tool?token=canary /t
            ADD --checksum=sha256:00 https://y.example/t /t
            ADD local /t
            """);
    assertEquals(List.of(Optional.of("x.example")), names(recipe.downloads()));
    assertFalse(recipe.toString().contains("canary"));
  }

  @Test
  void a_heap_is_bounded_where_it_says_so_and_asked_of_java_only() {
    assertTrue(read("FROM node:22\nCMD [\"node\"]\n").heapBounded().isMissing());
    assertTrue(read("FROM debian:12\nCMD [\"java\", \"-Xmx1g\"]\n").heapBounded().is(true));
    assertTrue(read("FROM eclipse-temurin:21\nCMD [\"java\"]\n").heapBounded().is(false));
    assertFalse(read("FROM eclipse-temurin:21\nCMD [\"/run.sh\"]\n").heapBounded().isKnown());
  }

  @Test
  void files_of_tests_are_left_aside_and_one_that_was_not_read_leaves_the_list_open() {
    assertTrue(
        ImageRecipes.of(Repository.of("src/test/Dockerfile", "FROM a\n").scope())
            .items()
            .isEmpty());
    assertFalse(
        ImageRecipes.of(new Repository().leftOut("Dockerfile", "FROM a\n").scope()).isComplete());
  }
}
