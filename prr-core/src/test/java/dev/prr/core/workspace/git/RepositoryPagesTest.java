package dev.prr.core.workspace.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.source.SourcePath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RepositoryPagesTest {

  private static Optional<String> page(String remote, String path) {
    return RepositoryPages.of(remote, "", "c0ffee0")
        .flatMap(pages -> pages.page(new SourcePath(path), 14));
  }

  @Test
  void each_kind_of_host_has_its_own_way_to_a_line() {
    assertEquals(
        Optional.of("https://github.com/shop/checkout/blob/c0ffee0/deploy/app.yaml#L14"),
        page("https://github.com/shop/checkout.git", "deploy/app.yaml"));
    assertEquals(
        Optional.of("https://gitlab.example.com/a/b/c/-/blob/c0ffee0/prr.yaml#L14"),
        page("git@gitlab.example.com:a/b/c.git", "prr.yaml"));
    assertEquals(
        Optional.of("https://codeberg.org/a/b/src/commit/c0ffee0/prr.yaml#L14"),
        page("ssh://git@codeberg.org:2222/a/b.git", "prr.yaml"));
    assertEquals(
        Optional.of("https://bitbucket.org/a/b/src/c0ffee0/prr.yaml#lines-14"),
        page("https://bitbucket.org/a/b", "prr.yaml"));
  }

  @Test
  void no_login_and_no_token_is_in_it() {
    for (String remote :
        List.of(
            "https://bot:s3cret@github.com/shop/checkout.git",
            "https://s3cret@github.com/shop/checkout.git",
            "https://x-access-token:s3cret@github.com/shop/checkout",
            "ssh://s3cret@github.com/shop/checkout.git")) {
      assertEquals(
          Optional.of("https://github.com/shop/checkout/blob/c0ffee0/a#L14"), page(remote, "a"));
    }
  }

  @Test
  void the_folder_of_the_judged_tree_comes_before_the_file() {
    assertEquals(
        Optional.of("https://github.com/a/b/blob/c0ffee0/services/web/prr.yaml#L1"),
        RepositoryPages.of("https://github.com/a/b", "services/web/", "c0ffee0")
            .flatMap(pages -> pages.page(new SourcePath("prr.yaml"), 1)));
  }

  @Test
  void odd_names_are_encoded_and_cannot_leave_the_repository() {
    assertEquals(
        Optional.of("https://github.com/a/b/blob/c0ffee0/a%20b%23c%3F%22%3C%C3%A9.yaml#L14"),
        page("https://github.com/a/b", "a b#c?\"<é.yaml"));
    assertTrue(page("https://github.com/a/b", "../gitops/x.yaml").isEmpty());
    RepositoryPages pages = RepositoryPages.of("https://github.com/a/b", "", "c0ffee0").get();
    assertEquals(
        Optional.of("https://github.com/a/b/blob/c0ffee0/docs/x.md"), pages.page("docs/x.md#part"));
    for (String outside : List.of("../x", "a/../../x", "/etc/passwd", "", "#x")) {
      assertTrue(pages.page(outside).isEmpty(), outside);
    }
  }

  @Test
  void a_host_that_is_not_known_and_a_path_on_this_machine_have_no_pages() {
    for (String remote :
        List.of(
            "https://git.example.com/a/b.git",
            "/srv/github.com/a.git",
            "file:///srv/github/a.git",
            "../github/a",
            "https://github.com",
            "https://github<x>.com/a/b",
            "github:a/b",
            "")) {
      assertTrue(RepositoryPages.of(remote, "", "c0ffee0").isEmpty(), remote);
    }
  }
}
