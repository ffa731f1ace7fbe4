package dev.prr.core.report.organization;

import dev.prr.core.review.overview.Overview;
import java.util.function.Consumer;

/** The pages of the organization report, one after the other, so that few are held at once. */
public final class Site {

  static final String OVERVIEW = "Organization report";
  static final String FIND = "Find";

  private Site() {}

  /**
   * Makes every page.
   *
   * @param name of the organization; may be empty
   * @param reviews that were held, and that are due
   */
  public static void of(Overview overview, String name, Reviews reviews, Consumer<SitePage> to) {
    Book book = new Book(overview, name);
    ReviewPages reviewPages = new ReviewPages(book, reviews);
    to.accept(new IndexPage(book).page(reviewPages.summary()));
    reviewPages.all().forEach(to);
    to.accept(new FindPage(book).page());
    to.accept(new HeatPages(book).page());
    to.accept(WaiverTables.page(book));
    TeamPage teams = new TeamPage(book);
    book.units().forEach((unit, services) -> to.accept(teams.page(unit, services)));
    ServicePage services = new ServicePage(book);
    overview.services().forEach(standing -> to.accept(services.page(standing)));
    RulePage rules = new RulePage(book);
    overview.rules().forEach(rule -> to.accept(rules.page(rule)));
  }
}
