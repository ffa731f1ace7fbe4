package dev.prr.core.artifact.evidence.operation;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceFile.Stamp;
import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.artifact.evidence.EvidenceFormat;
import dev.prr.core.artifact.evidence.EvidenceText;
import dev.prr.core.artifact.evidence.Head;
import dev.prr.core.document.stream.JsonStream;
import dev.prr.core.document.stream.StreamTrouble;
import java.io.IOException;
import java.util.List;

/**
 * What GitHub says of a branch: its protection, a ruleset, or a list of rulesets or rules. Who may
 * go around is only counted.
 */
@AutoService(EvidenceFormat.class)
public final class BranchRulesFormat implements EvidenceFormat {

  @Override
  public boolean knows(Head head) {
    return head.isJson()
        && (head.mentions("\"required_pull_request_reviews\"")
            || head.mentions("\"required_approving_review_count\"")
            || head.mentions("\"enforce_admins\"")
            || head.mentions("\"bypass_actors\""));
  }

  @Override
  public List<EvidenceFile> read(EvidenceText text) throws IOException, StreamTrouble {
    Reading reading = new Reading();
    JsonStream.read(
        text.reader(),
        text.limits(),
        json -> {
          if (json.isArray()) {
            json.array(() -> reading.rules(json));
          } else {
            reading.rules(json);
          }
        });
    return List.of(
        text.says(
            EvidenceKind.CHANGE_REVIEW,
            "GitHub",
            Stamp.NONE,
            new EvidenceFile.ChangeRules(reading.approvals, reading.bypassable)));
  }

  private static final class Reading {
    private static final int MOST = 100;

    private int approvals;
    private boolean bypassable;

    void rules(JsonStream json) throws IOException, StreamTrouble {
      json.object(
          key -> {
            switch (key) {
              case "required_pull_request_reviews" -> json.object(inner -> count(inner, json));
              case "enforce_admins" -> admins(json);
              case "rules" -> json.array(() -> rule(json));
              case "parameters" -> json.object(inner -> count(inner, json));
              case "bypass_actors" -> json.array(() -> bypassable = true);
              default -> {
                // Names, addresses, status checks.
              }
            }
          });
    }

    private void rule(JsonStream json) throws IOException, StreamTrouble {
      json.object(
          key -> {
            if (key.equals("parameters")) {
              json.object(inner -> count(inner, json));
            }
          });
    }

    private void count(String key, JsonStream json) throws IOException, StreamTrouble {
      if (key.equals("required_approving_review_count")) {
        int said = json.number().filter(n -> n.scale() <= 0).map(n -> n.intValue()).orElse(0);
        approvals = Math.max(approvals, Math.min(MOST, said));
      } else if (key.equals("bypass_pull_request_allowances")) {
        json.object(who -> json.array(() -> bypassable = true));
      }
    }

    private void admins(JsonStream json) throws IOException, StreamTrouble {
      if (!json.isObject()) {
        bypassable |= !json.isTrue();
        return;
      }
      json.object(
          key -> {
            if (key.equals("enabled")) {
              bypassable |= !json.isTrue();
            }
          });
    }
  }
}
