/**
 * What every HTML page is built with: the way from a template to text, and the values that its
 * parts show. Uses the templating library and what is above {@code report}.
 *
 * <p>A page is a template under {@code src/main/jte} that calls {@code layout} and fills it with
 * parts; docs/html.md shows one. Templates are compiled with the core, so that calling one is
 * calling a method:
 *
 * <pre>{@code
 * String page = Html.of((out, none) -> JtepageGenerated.render(out, none, model));
 * }</pre>
 */
@NullMarked
package dev.prr.core.report.html;

import org.jspecify.annotations.NullMarked;
