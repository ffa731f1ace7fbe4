package dev.prr.core.history.snapshot;

import dev.prr.core.fact.type.FactType;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.check.Condition;
import dev.prr.core.rule.check.Path;
import dev.prr.core.rule.check.Test;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What rules read of raw documents, by the keys that they name.
 *
 * @param named every key in a path of a rule
 * @param searched those below which a rule looks at whatever there is
 */
public record RawKeys(SortedSet<String> named, SortedSet<String> searched) {

  /** What no rule is known for: nothing of a raw document is kept. */
  public static final RawKeys NONE = new RawKeys(new TreeSet<>(), new TreeSet<>());

  public RawKeys {
    named = Collections.unmodifiableSortedSet(new TreeSet<>(named));
    searched = Collections.unmodifiableSortedSet(new TreeSet<>(searched));
  }

  /** Of these rules together. */
  public static RawKeys of(Collection<Rule> rules) {
    Collector collector = new Collector();
    rules.forEach(rule -> collector.visit(rule.check()));
    return new RawKeys(new TreeSet<>(collector.named), new TreeSet<>(collector.searched));
  }

  boolean names(String key) {
    return named.contains(key);
  }

  boolean searches(String key) {
    return searched.contains(key);
  }

  /** Walks over the records of a check, whatever they are, to the paths in them. */
  private static final class Collector {

    private final Set<String> named = new TreeSet<>();
    private final Set<String> searched = new TreeSet<>();

    void visit(Object part) {
      if (part instanceof Path path) {
        lastKey(path).ifPresent(key -> path.steps().forEach(this::name));
      } else if (part instanceof Collection<?> all) {
        all.forEach(this::visit);
      } else if (part instanceof Optional<?> maybe) {
        maybe.ifPresent(this::visit);
      } else if (part instanceof Record record && !(part instanceof FactType)) {
        if (record instanceof Condition.OnPath onPath
            && onPath.tests().stream().anyMatch(Collector::looksInside)) {
          lastKey(onPath.path()).ifPresent(searched::add);
        }
        visitComponents(record);
      }
    }

    private static boolean looksInside(Test test) {
      return test instanceof Test.OfList
          || test instanceof Test.Fits
          || (test instanceof Test.Negated negated && looksInside(negated.test()));
    }

    private void name(Path.Step step) {
      if (step instanceof Path.Key key) {
        named.add(key.key());
      }
    }

    private static Optional<String> lastKey(Path path) {
      Optional<String> last = Optional.empty();
      for (Path.Step step : path.steps()) {
        if (step instanceof Path.Key key) {
          last = Optional.of(key.key());
        }
      }
      return last;
    }

    private void visitComponents(Record record) {
      if (!record.getClass().getPackageName().equals(Path.class.getPackageName())) {
        return;
      }
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        try {
          visit(component.getAccessor().invoke(record));
        } catch (IllegalAccessException | InvocationTargetException e) {
          throw new IllegalStateException("the accessor of a record does nothing but return", e);
        }
      }
    }
  }
}
