package dev.prr.core.fact.type;

/** The type of a field of facts. */
public sealed interface FactType permits ScalarType, GroupType, ListType, MapType, RawType {}
