package dev.prr.core.review.reliability.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Exports of every format, in the shape their tools give them, with what must be dropped in every
 * field that is not taken. In a template {@code NAME} is planted and {@code ID} told apart.
 */
public final class Exports {

  /** One incident of each JSON format, and how a document holds it. */
  private static final Map<String, String> INCIDENTS = new LinkedHashMap<>();

  /** The header and one row of each table. */
  private static final Map<String, String> TABLES = new LinkedHashMap<>();

  static {
    INCIDENTS.put(
        "pagerduty",
        """
        {"id":"QID","type":"incident","summary":"[#1] NAME broke it","self":"https://acme.pagerduty.com/NAME",
         "incident_number":1,"title":"NAME","created_at":"2026-07-01T10:00:00Z","status":"resolved",
         "incident_key":"NAME","service":{"id":"P1","summary":"Checkout","self":"NAME"},
         "assignments":[{"at":"2026-07-01T10:00:00Z","assignee":{"type":"user_reference","summary":"NAME"}}],
         "acknowledgements":[{"at":"2026-07-01T10:09:00Z","acknowledger":{"summary":"NAME"}},
                             {"at":"2026-07-01T10:05:00Z","acknowledger":{"summary":"NAME"}}],
         "last_status_change_at":"2026-07-01T11:00:00Z","last_status_change_by":{"summary":"NAME"},
         "escalation_policy":{"summary":"NAME"},"teams":[{"summary":"NAME"},{"summary":"Payments Team"}],
         "priority":{"summary":"P1","description":"NAME"},"urgency":"high","resolved_at":"2026-07-01T11:00:00Z",
         "incidents_responders":[{"user":{"summary":"NAME","email":"NAME@example.org"}}],
         "responder_requests":[{"requester":{"summary":"NAME"}}],"body":{"details":"NAME"},
         "conference_bridge":{"conference_number":"NAME"},"log_entries":[{"channel":{"summary":"Notified NAME by email"}}],
         "pending_actions":[],"alert_counts":{"all":1},"NAME":"NAME"}\
        """);
    INCIDENTS.put(
        "opsgenie",
        """
        {"id":"ID","createdAt":"2026-07-01T10:02:00Z","impactStartDate":"2026-07-01T10:00:00Z",
         "impactEndDate":"2026-07-01T11:00:00Z","priority":"P1","status":"closed","impactedServices":["checkout","NAME"],
         "ownerTeam":"NAME","responders":[{"type":"user","id":"NAME","name":"NAME"},{"type":"team","name":"payments"}],
         "message":"NAME","description":"NAME","extraProperties":{"NAME":"NAME"},"actions":["NAME"],"tags":["NAME"],
         "links":{"web":"NAME"}}\
        """);
    INCIDENTS.put(
        "incident-io",
        """
        {"id":"ID","reference":"INC-1","name":"NAME","summary":"NAME","created_at":"2026-07-01T10:02:00Z",
         "creator":{"user":{"name":"NAME","email":"NAME@example.org"}},"severity":{"name":"Critical","description":"NAME"},
         "incident_status":{"category":"closed","name":"NAME"},"slack_channel_name":"NAME","call_url":"NAME",
         "incident_role_assignments":[{"role":{"name":"Lead"},"assignee":{"name":"NAME","email":"NAME@example.org"}}],
         "incident_timestamp_values":[
           {"incident_timestamp":{"name":"Impact started at","id":"NAME"},"value":{"value":"2026-07-01T10:00:00Z"}},
           {"incident_timestamp":{"name":"NAME"},"value":{"value":"NAME"}},
           {"incident_timestamp":{"name":"Fixed at"},"value":{"value":"2026-07-01T11:00:00Z"}}],
         "custom_field_entries":[
           {"custom_field":{"name":"Team","description":"NAME"},"values":[{"value_option":{"value":"payments"}}]},
           {"custom_field":{"name":"Culprit"},"values":[{"value_text":"NAME","value_option":{"value":"NAME"}}]},
           {"custom_field":{"name":"Affected services"},"values":[{"value_catalog_entry":{"name":"checkout"}}]}]}\
        """);
    INCIDENTS.put(
        "github",
        """
        {"number":ID0,"title":"NAME","state":"closed","createdAt":"2026-07-01T10:00:00Z","closedAt":"2026-07-01T11:00:00Z",
         "labels":[{"name":"incident","description":"NAME"},{"name":"team:payments"},{"name":"sev1"},
                   {"name":"service:checkout"},{"name":"NAME"},{"name":"team:NAME"},{"name":"cause:NAME"},
                   {"name":"dependency:NAME"},{"name":"service:NAME"}],
         "user":{"login":"NAME"},"assignee":{"login":"NAME"},"assignees":[{"login":"NAME"}],"closed_by":{"login":"NAME"},
         "author_association":"MEMBER","body":"NAME","comments":[{"body":"NAME","author":{"login":"NAME"}}],
         "milestone":{"title":"NAME","creator":{"login":"NAME"}},"reactions":{"NAME":1},"state_reason":"completed"}\
        """);
    INCIDENTS.put(
        "gitlab",
        """
        {"id":ID0,"iid":3,"title":"NAME","description":"NAME","state":"closed","created_at":"2026-07-01T10:00:00.000Z",
         "closed_at":"2026-07-01T11:00:00.000Z","closed_by":{"name":"NAME","username":"NAME"},
         "labels":["incident","team::NAME","team:payments","NAME","service:checkout"],"severity":"CRITICAL",
         "issue_type":"incident","assignees":[{"name":"NAME"}],"author":{"name":"NAME","web_url":"NAME"},
         "milestone":{"title":"NAME"},"user_notes_count":1,"web_url":"NAME","references":{"full":"NAME"}}\
        """);
    INCIDENTS.put(
        "statuspage",
        """
        {"id":"ID","name":"NAME","status":"resolved","created_at":"2026-07-01T04:02:00.441-06:00",
         "started_at":"2026-07-01T04:00:00.000-06:00","monitoring_at":"2026-07-01T05:00:00.000-06:00",
         "resolved_at":"2026-07-01T05:30:00.000-06:00","impact":"critical","shortlink":"NAME",
         "incident_updates":[{"body":"NAME","status":"resolved","affected_components":[{"name":"NAME"}]}],
         "components":[{"id":"x","name":"Checkout","description":"NAME"},{"name":"NAME"}],
         "postmortem_body":"NAME","page_id":"NAME"}\
        """);
    INCIDENTS.put(
        "google-cloud",
        """
        {"id":"ID","number":"1","begin":"2026-07-01T10:00:00+00:00","created":"2026-07-01T10:20:00+00:00",
         "end":"2026-07-01T11:00:00+00:00","modified":"2026-07-02T10:00:00+00:00","external_desc":"NAME",
         "updates":[{"text":"NAME","status":"AVAILABLE"}],"most_recent_update":{"text":"NAME"},"severity":"high",
         "status_impact":"SERVICE_OUTAGE","service_key":"NAME","service_name":"NAME",
         "affected_products":[{"title":"Checkout","id":"NAME"}],"uri":"NAME",
         "currently_affected_locations":[],"previously_affected_locations":[{"title":"NAME","id":"NAME"}]}\
        """);
    INCIDENTS.put(
        "datadog",
        """
        {"id":"ID","type":"incidents","attributes":{"title":"NAME","created":"2026-07-01T10:03:00+00:00",
          "detected":"2026-07-01T10:01:00+00:00","customer_impact_start":"2026-07-01T10:00:00+00:00",
          "customer_impact_end":"2026-07-01T11:00:00+00:00","resolved":"2026-07-01T12:00:00+00:00","severity":"SEV-1",
          "state":"resolved","customer_impact_scope":"NAME","notification_handles":[{"display_name":"NAME","handle":"NAME"}],
          "commander":{"data":{"attributes":{"name":"NAME"}}},
          "fields":{"teams":{"type":"autocomplete","value":["payments"]},"services":{"type":"autocomplete","value":["checkout","NAME"]},
                    "summary":{"type":"textbox","value":"NAME"},"root_cause":{"value":"NAME"}}},
         "relationships":{"commander_user":{"data":{"id":"NAME","type":"users"}},"created_by_user":{"data":{"id":"NAME"}}}}\
        """);
    TABLES.put(
        "pagerduty-analytics",
        """
        id,incident_number,description,created_at,resolved_at,seconds_to_first_ack,seconds_to_resolve,service_name,team_name,priority_name,urgency,assigned_user_ids,assigned_user_names,acknowledged_user_names,joined_user_names,resolved_by_user_id,resolved_by_user_name,user_defined_effort_seconds,escalation_policy_name
        QID,1,NAME,2026-07-01 10:00:00 UTC,2026-07-01 11:00:00 UTC,300,3600,Checkout,Payments Team,P1,high,NAME,"NAME, NAME",NAME,NAME,NAME,NAME,60,NAME
        """);
    TABLES.put(
        "jira",
        """
        Issue key,Issue id,Summary,Project name,Issue Type,Status,Created,Resolved,Resolution,Priority,Labels,Labels,Labels,Components,Assignee,Assignee Id,Reporter,Creator,Watchers,Watchers,Comment,Custom field (Impact start),Custom field (Impact end),Description
        OPS-ID,1ID,NAME,NAME,Incident,Done,01/Jul/26 10:02 AM,01/Jul/26 12:00 PM,Done,Highest,team:payments,NAME,,Checkout,NAME,NAME,NAME,NAME,NAME,NAME,"01/Jul/26;NAME;see
        NAME",01/Jul/26 10:00 AM,01/Jul/26 11:00 AM,NAME
        """);
    TABLES.put(
        "gitlab-csv",
        """
        Title,Description,Issue ID,URL,State,Author,Author Username,Assignee,Assignee Username,Created At (UTC),Closed At (UTC),Milestone,Labels
        NAME,NAME,ID,NAME,Closed,NAME,NAME,NAME,NAME,2026-07-01 10:00:00,2026-07-01 11:00:00,NAME,"incident,team:NAME"
        """);
    TABLES.put(
        "csv",
        """
        Nr;Wer;Dienst;Team;Von;Bis;Stufe;Bemerkung
        ID;NAME;Checkout;payments;01.07.2026 10:00;01.07.2026 11:00;hoch;NAME
        """);
    TABLES.put(
        "incidents",
        """
        key,team,services,severity,start,mitigate,resolve,cause,dependency,note
        ID32,payments,checkout NAME,critical,2026-07-01T10:00:00Z,2026-07-01T11:00:00Z,,NAME,NAME,NAME
        """);
  }

  private Exports() {}

  /** Texts of every format with as many incidents, a name for each. */
  public static Map<String, String> of(int count, Function<Integer, String> name) {
    Map<String, String> exports = new LinkedHashMap<>();
    INCIDENTS.forEach(
        (format, one) -> {
          String list =
              IntStream.range(0, count)
                  .mapToObj(i -> filled(one, i, name.apply(i)))
                  .collect(Collectors.joining(",\n", "[", "]"));
          boolean bare = format.startsWith("git") || format.startsWith("google");
          String key = format.equals("datadog") || format.equals("opsgenie") ? "data" : "incidents";
          String document = "{\"page\":{\"name\":\"" + name.apply(0) + "\"},\"" + key + "\":";
          exports.put(format, bare ? list : document + list + ",\"more\":false}");
        });
    TABLES.forEach(
        (format, table) -> {
          int end = table.indexOf('\n') + 1;
          exports.put(
              format,
              table.substring(0, end)
                  + IntStream.range(0, count)
                      .mapToObj(i -> filled(table.substring(end), i, name.apply(i)))
                      .collect(Collectors.joining()));
        });
    return exports;
  }

  private static String filled(String template, int i, String name) {
    return template
        .replace("ID32", "%032x".formatted(i))
        .replace("ID0", String.valueOf(4_000_000 + i))
        .replace("ID", String.valueOf(4_000_000 + i))
        .replace("NAME", name);
  }
}
