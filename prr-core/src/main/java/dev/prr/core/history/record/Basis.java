package dev.prr.core.history.record;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a judgement rests on, the same for every service of a run.
 *
 * @param commit the revision that was judged, where one is known: hexadecimal, never a branch
 * @param tree the digest of its files, where one is known: hexadecimal
 * @param engine the version of PRR
 * @param packs by name and version
 * @param policy the digest of the policy in force, also where that is the built-in one
 */
public record Basis(
    Optional<String> commit,
    Optional<String> tree,
    String engine,
    List<Pack> packs,
    Digest policy) {

  private static final int SHORTEST_REVISION = 7;
  private static final int LONGEST_REVISION = 64;

  public Basis {
    commit.ifPresent(Basis::checkRevision);
    tree.ifPresent(Basis::checkRevision);
    packs = packs.stream().sorted(Pack.ORDER).toList();
  }

  private static void checkRevision(String id) {
    if (id.length() < SHORTEST_REVISION || id.length() > LONGEST_REVISION || !Digest.isHex(id)) {
      throw new IllegalArgumentException("no revision in hexadecimal digits: \"" + id + "\"");
    }
  }

  /**
   * A rule pack as it was used.
   *
   * @param digest of its rules
   */
  public record Pack(String name, String version, Digest digest) {
    private static final Comparator<Pack> ORDER =
        Comparator.comparing(Pack::name).thenComparing(Pack::version).thenComparing(Pack::digest);
  }
}
