package dev.prr.core.report.evidence;

import dev.prr.core.history.chain.ChainExcerpt;
import java.time.YearMonth;

/** The page that says how to check a package. */
final class Readme {

  private static final String TEXT =
      """
      # Evidence of production readiness reviews, {from} to {to}

      What was sealed in these months in the history `{origin}`: every run, what it decided for each service,
      and every review that was held. Nothing was left out and nothing was rewritten; how to see that is below.

      | file | what it is |
      |---|---|
      | `history/` | the records, as a history of its own: `chain/` holds runs and reviews in the order in which they were sealed, `judgements/` what was decided, each file named by its SHA-256 |
      | `decisions.csv` | one row for each service of each run |
      | `packs.csv`, `policies.csv` | which rules and which policy judged, by digest, from when to when |
      | `waivers.csv` | which waivers counted where, from when to when |
      | `reviews.csv`, `proofs/` | which reviews were held, and for each the path that proves its place |
      | `checkpoints.json` | how far the history went before, at the end of these months, and when this package was made |

      The tables say nothing that the records do not say. Records name teams and never people.

      ## 1. The files are those that were handed over

          sha256sum -c SHA256SUMS

      The sum of the archive itself has to come to you another way, such as by the letter that announces it.

      ## 2. The records fit together

          mvn -o dev.prr:prr-maven-plugin:{engine}:audit -Dprr.history=history

      proves offline that no record was changed, removed, put in or exchanged between the first and the last of this package, and that every
      judgement is the one that its run names. It ends with the checkpoint

          {end}

      ## 3. The records are those of the day

      A history could have been written anew, so compare it with a witness that was kept elsewhere: the line `checkpoint ...` at the end of the
      log of any build of these months, or `record.checkpoint` in its `result.json`.

          mvn -o dev.prr:prr-maven-plugin:{engine}:audit -Dprr.history=history "-Dprr.checkpoint=<that line>"

      says `unchanged` when everything that had been recorded by then is in this package as it was.

      ## 4. One record is part of it

          mvn -o dev.prr:prr-maven-plugin:{engine}:audit -Dprr.history=history -Dprr.record=<id>

      prints the place of a run or a review and the path that proves it.

      ## Without our tools

      `history/chain/*.jsonl` has one JSON object a line. The SHA-256 of the bytes of its `record` is its `id`; the SHA-256 of the line without
      `"hash":"...",` is its `hash`, which the next line repeats as `previous`. The ids are the leaves of a Merkle tree (RFC 6962, section 2.1);
      a checkpoint is the origin, the number of records and the root of that tree in Base64. `proofs/*.json` and `endToNow` in
      `checkpoints.json` are inclusion and consistency proofs as RFC 9162, sections 2.1.3.2 and 2.1.4.2, checks them; both lead to the checkpoint
      of when this package was made:

          {now}
      """;

  private Readme() {}

  static String of(YearMonth from, YearMonth to, String engine, ChainExcerpt.Taken taken) {
    return TEXT.replace("{from}", from.toString())
        .replace("{to}", to.toString())
        .replace("{origin}", taken.end().origin())
        .replace("{engine}", engine)
        .replace("{end}", taken.end().line())
        .replace("{now}", taken.now().line());
  }
}
