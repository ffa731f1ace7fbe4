package dev.prr.core.fact.type;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.function.UnaryOperator;

/**
 * Reads one component of a record; looked up once, then called. Java makes a fast caller of its own
 * for methods that are called often, so that those hundreds that are not cost nothing at the start.
 */
final class Accessor implements UnaryOperator<Object> {

  private final Method method;

  private Accessor(Method method) {
    this.method = method;
  }

  static Accessor of(RecordComponent component) {
    component.getAccessor().setAccessible(true);
    return new Accessor(component.getAccessor());
  }

  @Override
  public Object apply(Object group) {
    try {
      return method.invoke(group);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("the accessor of a record does nothing but return", e);
    }
  }
}
