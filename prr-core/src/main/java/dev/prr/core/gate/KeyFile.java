package dev.prr.core.gate;

import dev.prr.core.report.intoto.SigningKey;
import dev.prr.core.workspace.FileContent;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.Workspace;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;

/** The key that signs a statement about the run. Nothing of the file is ever told. */
final class KeyFile {

  private KeyFile() {}

  /** Empty where none is asked for. */
  static Optional<PrivateKey> read(GateRequest request) throws GateException {
    if (request.reports().signingKey().isEmpty()) {
      return Optional.empty();
    }
    Path file = request.reports().signingKey().get().toAbsolutePath().normalize();
    if (file.startsWith(request.root())) {
      throw wrong("lies in the judged tree, where everybody can read it. Keep it outside.");
    }
    FileContent content = Workspace.readSingle(file, request.limits());
    Optional<PrivateKey> key =
        content instanceof SourceText text ? SigningKey.of(text.text()) : Optional.empty();
    if (key.isEmpty()) {
      throw wrong(
          "is no private key of Ed25519 in PEM (PKCS#8, not encrypted) or cannot be read. Make one"
              + " with: openssl genpkey -algorithm ed25519 -out prr.key");
    }
    return key;
  }

  /** Where it was told already that the key is wrong, reports are written unsigned. */
  static Optional<PrivateKey> ifUsable(GateRequest request) {
    try {
      return read(request);
    } catch (GateException alreadyTold) {
      return Optional.empty();
    }
  }

  private static GateException wrong(String why) {
    return GateException.configuration("prr.signingKey: the file " + why, List.of());
  }
}
