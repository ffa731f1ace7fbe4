package dev.prr.core.fact;

/** A part of a document as it was written, which no type is known for. */
public interface AsWritten {}
