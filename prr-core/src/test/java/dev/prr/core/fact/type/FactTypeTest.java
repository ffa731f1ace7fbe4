package dev.prr.core.fact.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Kind;
import dev.prr.core.service.Container;
import dev.prr.core.service.Service;
import dev.prr.core.service.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class FactTypeTest {

  private static final FactModel MODEL = FactModel.of(Service.class);

  @Test
  void every_kind_of_the_service_is_found_with_its_parent() {
    Map<String, String> parents =
        MODEL.kinds().values().stream()
            .collect(
                Collectors.toMap(
                    FactKind::name, kind -> kind.parent().map(FactKind::name).orElse("")));
    assertEquals("", parents.get("service"));
    assertEquals("service", parents.get("alert"));
    assertEquals("service", parents.get("object"));
    assertEquals("workload", parents.get("container"));
    assertEquals(
        List.of("containers"),
        MODEL.kind("container").orElseThrow().route().stream().map(FactField::name).toList());
  }

  @Test
  void a_field_is_called_as_its_component_and_its_place_is_no_field() {
    GroupType workload = GroupType.of(Workload.class);
    assertEquals(Optional.of("workload"), workload.kind());
    assertEquals(
        List.of("name", "kind", "namespace", "labels"),
        workload.fields().stream().map(FactField::name).limit(4).toList());
    assertTrue(workload.field("place").isEmpty());
    assertTrue(workload.placeAccessor().isPresent());
  }

  @Test
  void marks_say_what_may_be_missing_and_what_is_never_empty() {
    GroupType workload = GroupType.of(Workload.class);
    assertTrue(workload.field("namespace").orElseThrow().mayBeMissing());
    assertFalse(workload.field("kind").orElseThrow().mayBeMissing());
    assertTrue(((ListType) workload.field("containers").orElseThrow().type()).neverEmpty());
    assertFalse(((ListType) workload.field("spreadOver").orElseThrow().type()).neverEmpty());
  }

  @Test
  void types_follow_from_what_the_facts_hold() {
    GroupType service = GroupType.of(Service.class);
    assertEquals(SimpleType.TEXT, typeOf(service, "name"));
    assertEquals(SimpleType.NUMBER, typeOf(service, "peakRate"));
    assertEquals(SimpleType.DURATION, typeOf(service, "rto"));
    assertEquals(SimpleType.RATIO, typeOf(service, "maximumPromise"));
    assertEquals(new EnumerationType(List.of("1", "2", "3", "4")), typeOf(service, "tier"));
    GroupType object = MODEL.kind("object").orElseThrow().type();
    assertEquals(RawType.DOCUMENT, typeOf(object, "raw"));
    assertEquals(MapType.TEXTS, typeOf(object, "labels"));
    assertEquals(SimpleType.VERSION, typeOf(object, "apiRemovedIn"));
    GroupType requests = (GroupType) typeOf(GroupType.of(Container.class), "requests");
    assertEquals(SimpleType.CORES, typeOf(requests, "cpu"));
    assertEquals(SimpleType.BYTES, typeOf(requests, "memory"));
  }

  @Test
  void a_thing_of_a_kind_inside_a_fact_is_a_link_and_a_plain_record_is_not() {
    GroupType runbook = (GroupType) typeOf(MODEL.kind("alert").orElseThrow().type(), "runbook");
    assertTrue(runbook.field("page").orElseThrow().isLink());
    assertFalse(MODEL.kind("alert").orElseThrow().type().field("runbook").orElseThrow().isLink());
  }

  @Test
  void single_values_and_map_entries_are_elements_with_named_fields() {
    ListType survives =
        (ListType) typeOf(MODEL.kind("redundancy").orElseThrow().type(), "survives");
    assertEquals(
        new EnumerationType(List.of("host", "zone", "region")),
        typeOf(survives.element(), "value"));
    assertEquals(SimpleType.TEXT, typeOf(MapType.TEXTS.element(), "key"));
    assertTrue(MapType.TEXTS.element().field("value").orElseThrow().mayBeMissing());
  }

  record Odd(Fact<StringBuilder> text) {}

  record Pair(Fact<List<String>> texts) {}

  @Kind("leaf")
  record Leaf(Fact<String> name) {}

  @Kind("tree")
  record Twice(FactList<Leaf> left, FactList<Leaf> right) {}

  @Test
  void what_rules_could_not_read_is_refused_by_name() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> GroupType.of(Odd.class)).getMessage();
    assertTrue(message.startsWith("Odd.text is nothing that rules can read"), message);
    assertThrows(IllegalArgumentException.class, () -> GroupType.of(Pair.class));
    assertThrows(IllegalArgumentException.class, () -> FactModel.of(Twice.class));
    assertThrows(IllegalArgumentException.class, () -> FactModel.of(Odd.class));
  }

  private static FactType typeOf(GroupType group, String field) {
    return group.field(field).orElseThrow().type();
  }
}
