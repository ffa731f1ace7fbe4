package dev.prr.core.history.file;

import dev.prr.core.history.chain.Deposits;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Run;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Records that were deposited as files and wait to be sealed. */
final class FileDeposits implements Deposits {

  private static final int DAY = "20261122".length();
  private static final int STAMP = "20261122T110800.000000000Z".length();
  private static final int TAIL = "-".length() + 64 + ".json".length();

  private static final Set<String> KINDS = Set.of(Run.KIND, HeldReview.KIND);

  private final Shelf shelf;
  private final int limit;

  FileDeposits(Shelf shelf, int limit) {
    this.shelf = shelf;
    this.limit = limit;
  }

  /**
   * @param name of the file
   */
  record FileDeposit(String name, String month, String kind, String id) implements Waiting {

    /** Empty where it is not the name of a deposit. */
    static Optional<FileDeposit> of(String name) {
      int kindEnd = name.length() - TAIL;
      if (kindEnd <= STAMP + 1
          || name.charAt(STAMP) != '-'
          || name.charAt(kindEnd) != '-'
          || !name.endsWith(".json")) {
        return Optional.empty();
      }
      try {
        LocalDate day = LocalDate.parse(name.substring(0, DAY), DateTimeFormatter.BASIC_ISO_DATE);
        return Optional.of(
            new FileDeposit(
                name,
                YearMonth.from(day).toString(),
                name.substring(STAMP + 1, kindEnd),
                name.substring(kindEnd + 1, name.length() - ".json".length())));
      } catch (DateTimeParseException noDay) {
        return Optional.empty();
      }
    }
  }

  /** The same of one kind. */
  List<FileDeposit> waiting(String kind) throws IOException {
    return waiting().stream().filter(deposit -> deposit.kind().equals(kind)).toList();
  }

  @Override
  public List<FileDeposit> waiting() throws IOException {
    return shelf.has(Shelf.DEPOSITS)
        ? shelf.list(Shelf.DEPOSITS).stream()
            .map(FileDeposit::of)
            .flatMap(Optional::stream)
            .filter(deposit -> KINDS.contains(deposit.kind()))
            .toList()
        : List.of();
  }

  /** Names of what lies there and is none. */
  List<String> strays() throws IOException {
    return shelf.has(Shelf.DEPOSITS)
        ? shelf.list(Shelf.DEPOSITS).stream().filter(n -> FileDeposit.of(n).isEmpty()).toList()
        : List.of();
  }

  @Override
  public Optional<byte[]> read(Waiting deposit) throws IOException {
    try {
      byte[] bytes = shelf.read(Shelf.DEPOSITS + "/" + deposit.name(), limit);
      boolean whole = ((FileDeposit) deposit).id().equals(Digest.of(bytes).hex());
      return whole ? Optional.of(bytes) : Optional.empty();
    } catch (NoSuchFileException sealedMeanwhile) {
      return Optional.empty();
    }
  }

  @Override
  public void forget(Waiting deposit) throws IOException {
    shelf.delete(Shelf.DEPOSITS + "/" + deposit.name());
  }
}
