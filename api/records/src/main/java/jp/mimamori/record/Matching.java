package jp.mimamori.record;

/**
 * What is asked of a record beside its lifted facts: judged on the resource as it is shown, so that
 * nothing is found by what is withheld.
 */
public interface Matching {

  /** Nothing is asked. */
  Matching ANY =
      new Matching() {
        @Override
        public boolean isAny() {
          return true;
        }

        @Override
        public boolean holds(byte[] body) {
          return true;
        }
      };

  /** Whether nothing is asked. */
  boolean isAny();

  /** Whether a resource, as JSON in UTF-8, is as asked. */
  boolean holds(byte[] body);
}
