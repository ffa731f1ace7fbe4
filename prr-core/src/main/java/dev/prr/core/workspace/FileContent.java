package dev.prr.core.workspace;

/** What came of reading one file: its text, or why there is none. */
public sealed interface FileContent permits SourceText, Unread {}
