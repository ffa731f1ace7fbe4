package dev.prr.core.fact.type;

import dev.prr.core.fact.AsWritten;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.FactMap;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.fact.Named;
import dev.prr.core.fact.NeverEmpty;
import dev.prr.core.fact.ToldByGap;
import dev.prr.core.source.Location;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Derives types from records, once for each. */
final class TypeReader {

  private static final Map<Class<?>, GroupType> KNOWN = new ConcurrentHashMap<>();

  private TypeReader() {}

  static GroupType groupOf(Class<? extends Record> type) {
    GroupType known = KNOWN.get(type);
    if (known != null) {
      return known;
    }
    GroupType group = read(type);
    KNOWN.put(type, group);
    return group;
  }

  private static GroupType read(Class<? extends Record> type) {
    Optional<UnaryOperator<Object>> place = Optional.empty();
    List<FactField> fields = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      UnaryOperator<Object> accessor = Accessor.of(component);
      if (component.getType() == Location.class) {
        place = Optional.of(accessor);
      } else {
        boolean mayBeMissing = component.isAnnotationPresent(MayBeMissing.class);
        boolean toldByGap = component.isAnnotationPresent(ToldByGap.class);
        fields.add(
            new FactField(
                component.getName(), typeOf(component), mayBeMissing, toldByGap, accessor));
      }
    }
    return new GroupType(
        Optional.ofNullable(type.getAnnotation(Kind.class)).map(Kind::value), fields, place);
  }

  private static FactType typeOf(RecordComponent component) {
    Class<?> raw = component.getType();
    if (raw == FactMap.class) {
      return MapType.TEXTS;
    }
    if (raw == FactList.class) {
      Type item = argumentOf(component.getGenericType());
      boolean neverEmpty = component.isAnnotationPresent(NeverEmpty.class);
      return new ListType(
          item instanceof Class<?> c ? value(c, component) : fact(item, component), neverEmpty);
    }
    return raw == Fact.class ? fact(component.getGenericType(), component) : value(raw, component);
  }

  private static FactType fact(Type type, RecordComponent component) {
    return argumentOf(type) instanceof Class<?> value
        ? value(value, component)
        : unreadable(component);
  }

  private static FactType value(Class<?> type, RecordComponent component) {
    if (AsWritten.class.isAssignableFrom(type)) {
      return RawType.DOCUMENT;
    }
    if (Record.class.isAssignableFrom(type) && SimpleType.of(type).isEmpty()) {
      return groupOf(type.asSubclass(Record.class));
    }
    if (type.isEnum() && Named.class.isAssignableFrom(type)) {
      return EnumerationType.of(type.asSubclass(Named.class));
    }
    return SimpleType.of(type).<FactType>map(t -> t).orElseGet(() -> unreadable(component));
  }

  private static Type argumentOf(Type type) {
    return type instanceof ParameterizedType p ? p.getActualTypeArguments()[0] : type;
  }

  private static FactType unreadable(RecordComponent component) {
    throw new IllegalArgumentException(
        component.getDeclaringRecord().getSimpleName()
            + "."
            + component.getName()
            + " is nothing that rules can read: "
            + component.getGenericType().getTypeName());
  }
}
