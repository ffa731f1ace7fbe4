package dev.prr.core.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that newcomers read first tells of the rooms there are, in their order. */
class ArchitecturePageTest {

  private static final Path PAGE = Path.of("..", "docs", "ARCHITECTURE.md");
  private static final Path ROOMS = Path.of("src", "main", "java", "dev", "prr", "core");

  @Test
  void the_page_lists_exactly_the_rooms_that_exist_from_the_ground_up() throws IOException {
    List<String> existing =
        Stream.of(Room.values())
            .map(room -> room.name().toLowerCase(Locale.ROOT))
            .filter(room -> Files.isDirectory(ROOMS.resolve(room)))
            .toList();

    assertEquals(existing, roomsOnThePage());
  }

  private static List<String> roomsOnThePage() throws IOException {
    return Files.readString(PAGE)
        .lines()
        .dropWhile(line -> !line.startsWith("## Rooms"))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(3, line.indexOf('`', 3)))
        .toList();
  }
}
