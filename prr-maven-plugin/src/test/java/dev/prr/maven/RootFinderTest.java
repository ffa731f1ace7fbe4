package dev.prr.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootFinderTest {

  @TempDir Path temp;
  private Path repository;
  private Path module;

  @BeforeEach
  void a_repository_with_a_module() throws IOException {
    repository = Files.createDirectories(temp.resolve("repository"));
    module = Files.createDirectories(repository.resolve("services/cart"));
  }

  @Test
  void the_descriptor_marks_the_root() throws IOException {
    Files.createFile(repository.resolve("prr.yaml"));

    assertEquals(repository, RootFinder.find(module, module));
  }

  @Test
  void a_build_started_at_the_top_judges_the_top_also_with_a_module_of_its_own()
      throws IOException {
    Files.createFile(repository.resolve("prr.yaml"));
    Files.createFile(module.resolve("prr.yaml"));

    assertEquals(repository, RootFinder.find(repository, module));
  }

  @Test
  void a_maven_folder_marks_the_root_too() throws IOException {
    Files.createDirectory(repository.resolve(".mvn"));

    assertEquals(repository, RootFinder.find(module, module));
  }

  @Test
  void without_a_mark_the_git_checkout_is_the_root() throws IOException {
    Files.createDirectory(repository.resolve(".git"));

    assertEquals(repository, RootFinder.find(module, module));
  }

  @Test
  void a_descriptor_below_the_git_checkout_wins() throws IOException {
    Files.createDirectory(repository.resolve(".git"));
    Files.createFile(module.resolve("prr.yaml"));

    assertEquals(module, RootFinder.find(module, module));
  }

  @Test
  void without_anything_the_project_itself_is_the_root() {
    assertEquals(module, RootFinder.find(repository, module));
  }

  @Test
  void a_build_started_in_another_tree_judges_the_tree_of_its_project() throws IOException {
    Path elsewhere = Files.createDirectories(temp.resolve("elsewhere/.mvn")).getParent();
    Files.createFile(repository.resolve("prr.yaml"));

    assertEquals(repository, RootFinder.find(elsewhere, module));
  }
}
