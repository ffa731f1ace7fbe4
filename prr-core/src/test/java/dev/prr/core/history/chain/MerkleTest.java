package dev.prr.core.history.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.record.Digest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MerkleTest {

  private static final int LARGEST = 40;

  /** The first leaves and roots of the reference tests of Certificate Transparency. */
  @Test
  void the_hashes_are_those_of_rfc_6962() {
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        Frontier.EMPTY.root().hex());
    assertEquals(
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        hex(Hashes.leaf(new byte[0])));
    byte[] two = Hashes.node(Hashes.leaf(new byte[0]), Hashes.leaf(new byte[] {0}));
    assertEquals("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125", hex(two));
    byte[] three = Hashes.node(two, Hashes.leaf(new byte[] {0x10}));
    assertEquals("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77", hex(three));
  }

  @Test
  void every_record_of_every_tree_is_proven_and_no_other() {
    for (int size = 1; size <= LARGEST; size++) {
      Leaves leaves = leaves(size, 0);
      Checkpoint checkpoint = checkpoint(size);
      for (int index = 0; index < size; index++) {
        List<Digest> path = leaves.inclusion(index).orElseThrow();
        assertTrue(Proofs.includes(checkpoint, record(index), index, path), size + "/" + index);
        assertFalse(Proofs.includes(checkpoint, record(index + 1), index, path));
        assertFalse(Proofs.includes(checkpoint, record(index), index + 1, path));
        assertFalse(Proofs.includes(checkpoint(size + 1), record(index), index, path));
        assertFalse(Proofs.includes(checkpoint, record(index), index, longer(path)));
        if (!path.isEmpty()) {
          assertFalse(
              Proofs.includes(checkpoint, record(index), index, path.subList(1, path.size())));
        }
      }
      assertEquals(Optional.empty(), leaves.inclusion(size));
    }
  }

  @Test
  void every_older_tree_is_proven_to_be_part_and_no_other() {
    for (int size = 1; size <= LARGEST; size++) {
      for (int older = 1; older <= size; older++) {
        List<Digest> proof = leaves(size, 0).consistency(older).orElseThrow();
        String which = older + " of " + size;
        assertTrue(Proofs.consistent(checkpoint(older), checkpoint(size), proof), which);
        Checkpoint forged = new Checkpoint("o", older, record(99));
        assertFalse(Proofs.consistent(forged, checkpoint(size), proof), which);
        Checkpoint grown = new Checkpoint("o", size, record(99));
        assertFalse(Proofs.consistent(checkpoint(older), grown, proof), which);
        assertFalse(Proofs.consistent(checkpoint(older), checkpoint(size), longer(proof)), which);
        assertFalse(Proofs.consistent(checkpoint(size + 1), checkpoint(size), proof), which);
      }
    }
  }

  @Test
  void what_is_left_after_a_drop_is_proven_as_before() {
    int size = 45;
    for (int dropped = 1; dropped < size; dropped++) {
      Leaves all = leaves(size, 0);
      Leaves rest = leaves(size, dropped);
      for (int index = 0; index < size; index++) {
        assertEquals(
            index < dropped ? Optional.empty() : all.inclusion(index), rest.inclusion(index));
      }
      for (int older = 1; older <= size; older++) {
        assertEquals(
            older < dropped ? Optional.empty() : all.consistency(older), rest.consistency(older));
      }
    }
  }

  @Test
  void a_frontier_holds_as_many_subtrees_as_its_size_has_bits() {
    assertThrows(IllegalArgumentException.class, () -> new Frontier(3, List.of(record(1))));
    assertThrows(IllegalArgumentException.class, () -> new Frontier(-1, List.of()));
  }

  private static List<Digest> longer(List<Digest> proof) {
    List<Digest> longer = new ArrayList<>(proof);
    longer.add(record(0));
    return Collections.unmodifiableList(longer);
  }

  private static Digest record(int number) {
    return Digest.of(("record " + number).getBytes(StandardCharsets.UTF_8));
  }

  private static Frontier frontier(int size) {
    Frontier frontier = Frontier.EMPTY;
    for (int i = 0; i < size; i++) {
      frontier = frontier.plus(record(i));
    }
    return frontier;
  }

  private static Checkpoint checkpoint(int size) {
    return new Checkpoint("o", size, frontier(size).root());
  }

  private static Leaves leaves(int size, int dropped) {
    Leaves leaves = new Leaves(frontier(dropped));
    for (int i = dropped; i < size; i++) {
      leaves.add(record(i));
    }
    return leaves;
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
