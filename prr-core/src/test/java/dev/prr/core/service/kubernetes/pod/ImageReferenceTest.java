package dev.prr.core.service.kubernetes.pod;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Container.Image;
import org.junit.jupiter.api.Test;

final class ImageReferenceTest {

  private static String parts(String image) {
    ImageReference parsed = ImageReference.parse(image);
    return parsed.registry()
        + " | "
        + parsed.name()
        + " | "
        + parsed.tag().orElse("-")
        + " | "
        + parsed.digest().orElse("-");
  }

  @Test
  void a_plain_name_comes_from_docker_hub_without_a_tag() {
    assertEquals("docker.io | redis | - | -", parts("redis"));
    assertEquals("docker.io | web | 1.4 | -", parts("acme/web:1.4"));
  }

  @Test
  void a_port_is_no_tag() {
    assertEquals("host:5000 | img | - | -", parts("host:5000/img"));
    assertEquals("host:5000 | img | v1 | -", parts("host:5000/team/img:v1"));
    assertEquals("localhost | img | - | -", parts("localhost/img"));
  }

  @Test
  void a_registry_has_a_dot_a_port_or_is_localhost() {
    assertEquals("registry.acme.dev | web | 2 | -", parts("registry.acme.dev/shop/web:2"));
    assertEquals("docker.io | web | 2 | -", parts("library/web:2"));
    assertEquals("docker.io | node.js | 2 | -", parts("node.js:2"));
  }

  @Test
  void a_digest_may_stand_with_or_without_a_tag() {
    assertEquals("docker.io | web | - | sha256:0a1b", parts("acme/web@sha256:0a1b"));
    assertEquals("gcr.io | web | 1.4 | sha256:0a1b", parts("gcr.io/acme/web:1.4@sha256:0a1b"));
  }

  @Test
  void nothing_after_a_sign_is_nothing() {
    assertEquals("docker.io | web | - | -", parts("web:"));
    assertEquals("docker.io | web | - | -", parts("web@"));
    assertEquals("docker.io |  | - | -", parts("/"));
  }

  @Test
  void each_part_is_read_at_the_image() {
    Image image = Pods.container("image: acme/web:1.4").image();
    assertTrue(image.reference().is("acme/web:1.4"));
    assertTrue(image.registry().is("docker.io"));
    assertTrue(image.tag().is("1.4"));
    assertTrue(image.digest().isMissing());
    assertEquals("pod.yaml:3:12", image.tag().place().toString());
    assertTrue(Pods.container("tty: true").image().tag().isMissing());
  }

  @Test
  void an_image_that_a_tool_fills_in_is_unknown() {
    for (String open : new String[] {"${IMAGE}", "acme/web:$(TAG)", "ko://acme.dev/cmd/web"}) {
      Fact.Unknown<?> tag =
          assertInstanceOf(Fact.Unknown.class, Pods.container("image: " + open).image().tag());
      assertEquals(Gap.Reason.UNRENDERED, tag.gap().reason());
    }
  }
}
