package dev.prr.core.review.toil.backlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which columns and keys name people, told by what their name ends with: {@code Assignee}, {@code
 * Author Username}, {@code closed_by}, {@code Custom field (Approvers)}; but not {@code User
 * impact} or {@code Lead time}.
 */
final class People {

  private static final Set<String> ROLES =
      Set.of(
          "assignee",
          "reporter",
          "creator",
          "author",
          "watcher",
          "owner",
          "user",
          "approver",
          "by",
          "responder",
          "commander",
          "participant",
          "voter",
          "lead",
          "contact",
          "person",
          "requester",
          "reviewer",
          "follower",
          "member",
          "employee",
          "engineer",
          "manager");

  /** What of somebody stands there. */
  private static final Set<String> TRAITS =
      Set.of("id", "ids", "name", "names", "full", "display", "s", "address", "key", "account");

  private static final Set<String> SURE =
      Set.of("username", "usernames", "login", "logins", "email", "emails", "mail");

  private People() {}

  static boolean areNamedBy(String header) {
    List<String> words = words(header);
    boolean sure = false;
    while (!words.isEmpty() && (TRAITS.contains(last(words)) || SURE.contains(last(words)))) {
      sure |= SURE.contains(last(words));
      words.remove(words.size() - 1);
    }
    if (sure || words.isEmpty()) {
      return sure;
    }
    String last = last(words);
    boolean several = last.endsWith("s") && last.length() > 1;
    return ROLES.contains(last)
        || (several && ROLES.contains(last.substring(0, last.length() - 1)));
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  /** Runs of letters; a capital behind a small letter begins a new one. */
  private static List<String> words(String header) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= header.length(); i++) {
      boolean end = i == header.length() || !Character.isLetter(header.charAt(i));
      boolean hump =
          !end
              && i > from
              && Character.isUpperCase(header.charAt(i))
              && Character.isLowerCase(header.charAt(i - 1));
      if (end || hump) {
        if (i > from) {
          words.add(header.substring(from, i).toLowerCase(Locale.ROOT));
        }
        from = end ? i + 1 : i;
      }
    }
    return words;
  }
}
