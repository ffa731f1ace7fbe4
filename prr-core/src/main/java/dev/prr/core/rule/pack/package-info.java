/**
 * Rule packs: found on a class path, read whole, checked whole. A pack is a name for some of the
 * rules that an artifact holds: a group folder, a profile, or all of them.
 */
@NullMarked
package dev.prr.core.rule.pack;

import org.jspecify.annotations.NullMarked;
