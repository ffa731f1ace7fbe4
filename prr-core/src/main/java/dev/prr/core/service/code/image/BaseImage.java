package dev.prr.core.service.code.image;

import java.util.Optional;
import java.util.Set;

/** What the reference of a base image tells. */
final class BaseImage {

  private static final String EMPTY = "scratch";

  /** Official images that leave the user root. */
  private static final Set<String> ROOT =
      Set.of(
          "alpine",
          "debian",
          "ubuntu",
          "busybox",
          "fedora",
          "rockylinux",
          "almalinux",
          "amazonlinux",
          "centos",
          "eclipse-temurin",
          "openjdk",
          "amazoncorretto",
          "maven",
          "gradle",
          "node",
          "python",
          "golang",
          "ruby",
          "php",
          "rust",
          "nginx",
          "httpd",
          "buildpack-deps",
          "perl",
          "sapmachine",
          "ibm-semeru-runtimes",
          EMPTY);

  private BaseImage() {}

  /** By digest, or by a tag with a number that is no moving word. */
  static boolean isPinned(String reference) {
    if (reference.equals(EMPTY) || reference.contains("@sha256:")) {
      return true;
    }
    String tag = tag(reference);
    return tag.chars().anyMatch(c -> c >= '0' && c <= '9')
        && !tag.startsWith("latest")
        && !tag.endsWith("-SNAPSHOT");
  }

  private static String tag(String reference) {
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    int colon = name.indexOf(':');
    return colon < 0 ? "" : name.substring(colon + 1);
  }

  /** Empty where only the image itself could tell. */
  static Optional<Boolean> runsAsRoot(String reference) {
    if (reference.contains("distroless") || reference.contains("chainguard")) {
      boolean root = reference.contains("distroless") && !tag(reference).contains("nonroot");
      return Optional.of(root);
    }
    String bare =
        reference.startsWith("docker.io/library/")
            ? reference.substring("docker.io/library/".length())
            : reference;
    int end = 0;
    while (end < bare.length() && ":@".indexOf(bare.charAt(end)) < 0) {
      end++;
    }
    return ROOT.contains(bare.substring(0, end)) ? Optional.of(true) : Optional.empty();
  }
}
