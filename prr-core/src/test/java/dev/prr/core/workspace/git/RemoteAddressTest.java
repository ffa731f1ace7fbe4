package dev.prr.core.workspace.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://git.example.com/payments/checkout.git, payments/checkout",
    "https://git.example.com/payments/checkout/, payments/checkout",
    "https://robot:secret@git.example.com:8443/payments/checkout, payments/checkout",
    "git@git.example.com:payments/checkout.git, payments/checkout",
    "ssh://git@git.example.com:22/payments/checkout.git, payments/checkout",
    "git@git.example.com:/group/below/checkout, group/below/checkout"
  })
  void an_address_shrinks_to_the_path_of_the_repository(String address, String path) {
    assertEquals(Optional.of(path), RemoteAddress.path(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/srv/git/checkout.git",
        "../checkout",
        "file:///srv/checkout",
        "https://host",
        "https://host/",
        "https://host/a@b",
        "checkout"
      })
  void what_names_no_repository_on_a_host_is_none(String address) {
    assertEquals(Optional.empty(), RemoteAddress.path(address));
  }
}
