package dev.prr.core.service.kubernetes.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.source.SourcePath;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TwinsTest {
  private record Thing(String name, String path) {}

  private static List<String> nearest(String from, Thing... things) {
    return Twins.nearest(
            new SourcePath(from),
            List.of(things),
            thing -> new ObjectId("Service", "", thing.name()),
            thing -> new SourcePath(thing.path()))
        .stream()
        .map(Thing::path)
        .toList();
  }

  @Test
  void different_names_all_count() {
    assertEquals(
        List.of("a.yaml", "b.yaml"),
        nearest("c.yaml", new Thing("a", "a.yaml"), new Thing("b", "b.yaml")));
  }

  @Test
  void of_one_name_the_one_counts_that_shares_most_folders() {
    Thing dev = new Thing("web", "out/dev/web.yaml");
    Thing prod = new Thing("web", "out/prod/web.yaml");
    assertEquals(List.of("out/dev/web.yaml"), nearest("out/dev/app.yaml", dev, prod));
    assertEquals(List.of("out/prod/web.yaml"), nearest("out/prod/app.yaml", dev, prod));
    assertEquals(List.of("out/dev/web.yaml"), nearest("other/app.yaml", dev, prod));
  }

  @Test
  void the_same_file_is_nearer_than_one_beside_it() {
    Thing beside = new Thing("web", "out/a.yaml");
    Thing same = new Thing("web", "out/b.yaml");
    assertEquals(List.of("out/b.yaml"), nearest("out/b.yaml", beside, same));
  }

  @Test
  void folders_that_only_begin_alike_are_not_shared() {
    Thing similar = new Thing("web", "out/production/web.yaml");
    Thing above = new Thing("web", "out/prod/web.yaml");
    assertEquals(List.of("out/prod/web.yaml"), nearest("out/prod/app.yaml", similar, above));
  }
}
