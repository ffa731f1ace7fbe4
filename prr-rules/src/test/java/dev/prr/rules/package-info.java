/**
 * The laws of the packs: each is one test that is generated for every rule folder, so that adding a
 * rule is adding a folder and nothing else.
 *
 * <p>{@link dev.prr.rules.RuleFolder} and {@link dev.prr.rules.Example} are what lies in the
 * folders, {@link dev.prr.rules.Bench} runs the engine over an example, and every class that ends
 * in {@code LawTest} is one law. Run with {@code -Dprr.updateGolden=true} to write the golden files
 * (the matrix and the documentation pages) anew; then read the difference before committing it.
 */
package dev.prr.rules;
