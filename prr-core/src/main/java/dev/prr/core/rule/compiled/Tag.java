package dev.prr.core.rule.compiled;

/** Says which of several shapes follows. */
enum Tag {
  ALL,
  ANY,
  NOT,
  ON_PATH,
  COMPARE,
  MATCHES,
  AGE,
  FRESH,
  READS_AS,
  QUANTIFIED,
  COUNT,
  CONTAINS_ALL,
  UNIQUE_BY,
  PRESENT,
  NEGATED,
  LITERAL,
  TODAY,
  CHANGEABLE,
  REFERENCE,
  SIMPLE,
  ENUMERATION,
  UP,
  MEMBER,
  NAME,
  KEY,
  VALUE,
  WORDS,
  SUBJECT
}
