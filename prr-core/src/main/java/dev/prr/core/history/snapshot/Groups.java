package dev.prr.core.history.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prr.core.document.Node;
import dev.prr.core.fact.AsWritten;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.FactMap;
import dev.prr.core.source.Location;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Derives from records of facts how they are written and read. */
final class Groups {

  private final Nodes nodes;
  private final Map<Class<?>, Group> known = new HashMap<>();

  Groups(RawKeys kept) {
    this.nodes = new Nodes(kept);
  }

  /** Of a record of facts. */
  Codec<Object> of(Class<?> type) {
    Group there = known.get(type);
    if (there != null) {
      return there;
    }
    Group made = new Group(type);
    known.put(type, made);
    made.learn();
    return made;
  }

  private Codec<?> codec(Type type) {
    if (type instanceof ParameterizedType generic) {
      Codec<?> inner = codec(generic.getActualTypeArguments()[0]);
      if (generic.getRawType() == Fact.class) {
        return new FactCodec<>(inner);
      }
      if (generic.getRawType() == FactList.class) {
        return Lists.of(inner);
      }
    }
    if (!(type instanceof Class<?> plain)) {
      throw new IllegalArgumentException("no fact: " + type);
    }
    if (plain == FactMap.class) {
      return Lists.texts();
    }
    if (plain == Location.class) {
      return PLACE;
    }
    if (plain == Node.class || AsWritten.class.isAssignableFrom(plain)) {
      return nodes;
    }
    Optional<Codec<?>> scalar = Scalars.of(plain);
    return scalar.isPresent() ? scalar.get() : of(plain);
  }

  private static final Codec<Location> PLACE =
      new Codec<>() {
        @Override
        public Object write(Location place, Places places) {
          return places.write(place);
        }

        @Override
        public Location read(JsonNode json, Places places, Location around) {
          return places.read(json.asText());
        }

        @Override
        public Location notTaken(Location around) {
          return around;
        }
      };

  /** One record type; its components become known after it, because kinds may hold each other. */
  private final class Group implements Codec<Object> {

    private final Class<?> type;
    private final List<Part> parts = new ArrayList<>();
    private final Constructor<?> constructor;

    Group(Class<?> type) {
      this.type = type;
      if (!type.isRecord()) {
        throw new IllegalArgumentException("no record of facts: " + type);
      }
      try {
        this.constructor =
            type.getDeclaredConstructor(
                Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("every record has it", e);
      }
      constructor.setAccessible(true);
    }

    void learn() {
      for (RecordComponent component : type.getRecordComponents()) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        parts.add(new Part(component.getName(), accessor, codec(component.getGenericType())));
      }
    }

    @Override
    public Object write(Object group, Places places) {
      Map<String, Object> json = new TreeMap<>();
      for (Part part : parts) {
        json.put(part.name(), part.write(group, places));
      }
      return json;
    }

    @Override
    public Object read(JsonNode json, Places places, Location around) {
      Location place = around;
      for (Part part : parts) {
        if (part.codec() == PLACE && json.has(part.name())) {
          place = places.read(json.get(part.name()).asText());
        }
      }
      Object[] values = new Object[parts.size()];
      for (int i = 0; i < values.length; i++) {
        Part part = parts.get(i);
        JsonNode written = json.path(part.name());
        values[i] =
            written.isMissingNode()
                ? part.codec().notTaken(place)
                : part.codec().read(written, places, place);
      }
      return made(values);
    }

    @Override
    public Object notTaken(Location around) {
      return made(parts.stream().map(part -> part.codec().notTaken(around)).toArray());
    }

    private Object made(Object[] values) {
      try {
        return constructor.newInstance(values);
      } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
        throw new IllegalArgumentException("these are no facts of " + type.getSimpleName(), e);
      }
    }
  }

  /** A component of a record. */
  private record Part(String name, Method accessor, Codec<?> codec) {

    @SuppressWarnings("unchecked")
    Object write(Object group, Places places) {
      try {
        return ((Codec<Object>) codec).write(accessor.invoke(group), places);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("the accessor of a record does nothing but return", e);
      }
    }
  }
}
