package dev.prr.core.house;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import javax.xml.parsers.DocumentBuilderFactory;
import org.yaml.snakeyaml.Yaml;

/**
 * Does once everything that {@link ArchitectureTest} bans, so that each ban is seen to work. Never
 * run.
 */
final class Offender {
  private Offender() {}

  static Object everything(Path file, URL address, String text) throws Exception {
    System.out.println(InetAddress.getLoopbackAddress());
    Supplier<Instant> clock = Instant::now;
    return new Object[] {
      Files.readAllBytes(file),
      clock,
      ZoneId.systemDefault(),
      address.openStream(),
      java.sql.DriverManager.getDrivers(),
      text.replaceAll("(a+)+", ""),
      java.util.regex.Pattern.compile(text),
      new Yaml().<Object>load(text),
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(new byte[0])),
    };
  }
}
