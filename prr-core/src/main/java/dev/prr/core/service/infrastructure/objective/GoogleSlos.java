package dev.prr.core.service.infrastructure.objective;

import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.artifact.SloDefinition.Format;
import dev.prr.core.artifact.SloDefinition.Indicator;
import dev.prr.core.artifact.slo.Target;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.infrastructure.Planned;
import dev.prr.core.service.infrastructure.gist.GoogleFilter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code google_monitoring_slo}: basic, over requests or over windows. */
final class GoogleSlos {

  private static final Map<String, Integer> CALENDAR =
      Map.of("DAY", 1, "WEEK", 7, "FORTNIGHT", 14, "MONTH", 30);

  private static final List<String> FILTERS =
      List.of("good_service_filter", "bad_service_filter", "total_service_filter");

  private GoogleSlos() {}

  static SloDefinition slo(Planned resource) {
    Objective slo = new Objective(resource, Format.GOOGLE, Target.ofOne(resource.at("goal")));
    Fact<Integer> rolling = resource.at("rolling_period_days").integer();
    Fact<String> period = resource.at("calendar_period").text();
    slo.calendar = period.map(text -> true).orDefault(false);
    slo.window =
        period.isMissing()
            ? rolling.map(Duration::ofDays)
            : period.map(text -> Duration.ofDays(CALENDAR.getOrDefault(text, 1)));
    readIndicator(resource, slo);
    slo.labels = resource.at("user_labels").texts();
    Fact<String> name = resource.at("display_name").text();
    return slo.named(name.isMissing() ? resource.at("slo_id").text() : name);
  }

  private static void readIndicator(Planned resource, Objective slo) {
    if (resource.gives("basic_sli")) {
      boolean latency = !resource.at("basic_sli", "latency").items().isEmpty();
      slo.indicator = latency ? Indicator.LATENCY : Indicator.AVAILABILITY;
    } else if (resource.gives("request_based_sli")) {
      resource.at("request_based_sli").items().forEach(sli -> ofShare(sli, slo));
    } else {
      Field windows = resource.at("windows_based_sli");
      slo.threshold = true;
      for (Field sli : windows.items()) {
        sli.at("good_total_ratio_threshold")
            .items()
            .forEach(ratio -> ratio.at("performance").items().forEach(p -> ofShare(p, slo)));
        for (String values : List.of("metric_mean_in_range", "metric_sum_in_range")) {
          sli.at(values).items().forEach(v -> add(v.at("time_series"), "", slo));
        }
        Field check = sli.at("good_bad_metric_filter");
        if (check.isPresent()) {
          slo.indicator = Indicator.AVAILABILITY;
          add(check, "", slo);
        }
      }
    }
  }

  private static void ofShare(Field sli, Objective slo) {
    for (Field ratio : sli.at("good_total_ratio").items()) {
      for (String key : FILTERS) {
        if (!ratio.at(key).node().isMissing()) {
          add(ratio.at(key), "", slo);
        }
      }
    }
    for (Field cut : sli.at("distribution_cut").items()) {
      add(cut.at("distribution_filter"), "ALIGN_PERCENTILE_99", slo);
    }
  }

  private static void add(Field filter, String aligner, Objective slo) {
    Fact<String> text = filter.text();
    List<Fact<String>> queries = new ArrayList<>(slo.queries);
    queries.add(
        text.flatMap(
            t ->
                new GoogleFilter(t)
                    .gist(aligner, "5m")
                    .map(gist -> Fact.known(gist, text.place()))
                    .orElseGet(() -> Fact.missing(text.place()))));
    slo.queries = queries;
  }
}
