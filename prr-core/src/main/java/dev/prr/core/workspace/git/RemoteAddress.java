package dev.prr.core.workspace.git;

import java.util.Optional;

/** The part of a remote's address that names the repository; host, login and token are dropped. */
final class RemoteAddress {

  private RemoteAddress() {}

  /**
   * {@code payments/checkout} of {@code https://git.example.com/payments/checkout.git} and of
   * {@code git@git.example.com:payments/checkout.git}; empty for a path on this machine.
   */
  static Optional<String> path(String address) {
    int scheme = address.indexOf("://");
    if (address.startsWith("file:")) {
      return Optional.empty();
    }
    int start = scheme >= 0 ? address.indexOf('/', scheme + 3) : address.indexOf(':');
    if (start < 0 || address.startsWith("/") || address.startsWith(".")) {
      return Optional.empty();
    }
    String path = address.substring(start + 1);
    while (path.startsWith("/")) {
      path = path.substring(1);
    }
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    String name = path.endsWith(".git") ? path.substring(0, path.length() - 4) : path;
    return name.isEmpty() || name.contains("@") ? Optional.empty() : Optional.of(name);
  }
}
