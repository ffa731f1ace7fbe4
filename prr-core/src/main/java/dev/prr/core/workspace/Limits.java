package dev.prr.core.workspace;

import java.time.Duration;

/**
 * Every limit of the engine, all finite. Each that is reached is reported with its place; none ever
 * turns into a pass.
 *
 * @param fileBytes largest file that is read
 * @param evidenceBytes largest file that is read as a stream and never held as a tree: plans and
 *     reports of other tools
 * @param entries most files and folders that are listed in one tree
 * @param files most files that are read for one tree
 * @param totalBytes most bytes that are read for one tree
 * @param folderDepth deepest folder
 * @param pathBytes longest path
 * @param nesting deepest nesting in a document
 * @param nodes most nodes of a document, aliases counted as often as they are used
 * @param planNodes most values that are kept of a plan
 * @param keys most keys of a mapping
 * @param documents most documents of a file
 * @param scalarLength longest scalar, in characters
 * @param keyLength longest key, in characters
 * @param pageLength longest page of prose, in characters
 * @param patternLength longest regular expression, in characters
 * @param subjectLength longest text a regular expression is tried on, in characters
 * @param ruleSteps most steps of one rule over one service
 * @param findingsPerRule most findings of one rule
 * @param findingsPerRun most findings of one run
 * @param messageLength longest message, in characters
 * @param recordBytes largest record
 * @param evidenceFiles most files of evidence that are read for one tree
 * @param evidenceTotalBytes most bytes of evidence that are read for one tree
 * @param evidenceNodes most elements of an XML file of evidence
 * @param evidenceItems most findings, calls or entries that are kept of one file of evidence
 * @param snapshotBytes largest snapshot of the facts of a service that is kept
 * @param importBytes largest export of another tool that is streamed into a review
 * @param rows most rows of a table that are read
 * @param toilItems most items of all backlogs of one toil review
 * @param spoolRecords most runs that wait for a shared history
 * @param spoolBytes most bytes of the runs that wait
 * @param historyConnect longest time to reach a shared history
 * @param historyTotal longest time that a run spends with a shared history, all in all
 * @param historyRead longest time that one page is waited for when a shared history is read
 */
public record Limits(
    long fileBytes,
    long evidenceBytes,
    int entries,
    int files,
    long totalBytes,
    int folderDepth,
    int pathBytes,
    int nesting,
    int nodes,
    int planNodes,
    int keys,
    int documents,
    int scalarLength,
    int keyLength,
    int pageLength,
    int patternLength,
    int subjectLength,
    long ruleSteps,
    int findingsPerRule,
    int findingsPerRun,
    int messageLength,
    int recordBytes,
    int evidenceFiles,
    long evidenceTotalBytes,
    long evidenceNodes,
    int evidenceItems,
    int snapshotBytes,
    long importBytes,
    int rows,
    int toilItems,
    int spoolRecords,
    long spoolBytes,
    Duration historyConnect,
    Duration historyTotal,
    Duration historyRead) {

  private static final int KIB = 1024;
  private static final int MIB = KIB * KIB;

  /**
   * Large enough for real repositories (the largest install manifests in public use are just under
   * 2 MiB), small enough that a hostile one costs seconds.
   */
  public static final Limits DEFAULT =
      new Limits(
          2 * MIB,
          32L * MIB,
          2_000_000,
          20_000,
          64L * MIB,
          32,
          KIB,
          64,
          200_000,
          500_000,
          10_000,
          1_000,
          256 * KIB,
          KIB,
          512 * KIB,
          KIB,
          256 * KIB,
          10_000_000L,
          500,
          5_000,
          KIB,
          256 * KIB,
          20_000,
          256L * MIB,
          2_000_000L,
          25_000,
          4 * MIB,
          4L * KIB * MIB,
          5_000_000,
          200_000,
          10_000,
          512L * MIB,
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofMinutes(1));
}
