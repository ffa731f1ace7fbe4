package dev.prr.core.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The fact is the kind of a Kubernetes object that a list may lack, so {@link Gap#kinds} says which
 * values it can have where an element was not read.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ToldByGap {}
