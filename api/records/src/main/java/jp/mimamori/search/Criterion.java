package jp.mimamori.search;

import java.util.List;
import jp.mimamori.fhir.Node;

/** What one parameter of a search asks of a resource. */
public sealed interface Criterion {

  /** Whether a resource is as asked. */
  boolean holds(Node resource);

  /** One of its values is one of these. */
  record AnyOf(Parameter parameter, List<? extends Wanted> wanted) implements Criterion {

    public AnyOf {
      wanted = List.copyOf(wanted);
    }

    @Override
    public boolean holds(Node resource) {
      return parameter
          .values(resource)
          .anyMatch(value -> wanted.stream().anyMatch(each -> each.fits(value)));
    }
  }

  /** None of its values is one of these; it need not have any ({@code :not}). */
  record NoneOf(AnyOf these) implements Criterion {

    @Override
    public boolean holds(Node resource) {
      return !these.holds(resource);
    }
  }

  /** It has no value ({@code :missing=true}). */
  record Missing(Parameter parameter) implements Criterion {

    @Override
    public boolean holds(Node resource) {
      return parameter.values(resource).findAny().isEmpty();
    }
  }

  /** It has a value ({@code :missing=false}). */
  record There(Parameter parameter) implements Criterion {

    @Override
    public boolean holds(Node resource) {
      return parameter.values(resource).findAny().isPresent();
    }
  }
}
