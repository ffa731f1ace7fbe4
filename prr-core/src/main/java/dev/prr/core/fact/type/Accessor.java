package dev.prr.core.fact.type;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.function.UnaryOperator;

/** Reads one component of a record; looked up once, then called. */
final class Accessor implements UnaryOperator<Object> {

  private static final MethodType ANY_TO_ANY = MethodType.methodType(Object.class, Object.class);

  private final MethodHandle handle;

  private Accessor(MethodHandle handle) {
    this.handle = handle;
  }

  static Accessor of(RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return new Accessor(
          MethodHandles.lookup().unreflect(component.getAccessor()).asType(ANY_TO_ANY));
    } catch (IllegalAccessException hidden) {
      throw new IllegalArgumentException(component + " cannot be read", hidden);
    }
  }

  @Override
  public Object apply(Object group) {
    try {
      return (Object) handle.invokeExact(group);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a record's accessor threw a checked exception", e);
    }
  }
}
