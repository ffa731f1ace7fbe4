package dev.prr.core.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A record that rules can be written for: {@code for: alert} judges each record of that kind. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kind {
  /** The name in {@code for:} and the field under which what it contains sees it. */
  String value();
}
