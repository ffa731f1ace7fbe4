package dev.prr.core.workspace;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** The default limits with one of them changed. */
public final class TestLimits {
  private TestLimits() {}

  public static Limits with(String limit, long value) {
    RecordComponent[] components = Limits.class.getRecordComponents();
    if (Arrays.stream(components).noneMatch(c -> c.getName().equals(limit))) {
      throw new IllegalArgumentException("there is no limit called " + limit);
    }
    try {
      Object[] values = new Object[components.length];
      Class<?>[] types = new Class<?>[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        Object usual = components[i].getAccessor().invoke(Limits.DEFAULT);
        Object changed = types[i] == int.class ? (Object) Math.toIntExact(value) : value;
        values[i] = components[i].getName().equals(limit) ? changed : usual;
      }
      return Limits.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
