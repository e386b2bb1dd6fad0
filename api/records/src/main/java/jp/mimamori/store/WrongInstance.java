package jp.mimamori.store;

/** A production start on a demo database, or the other way round. */
public class WrongInstance extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongInstance(Instance.Kind wanted) {
    super(
        wanted == Instance.Kind.PRODUCTION
            ? "this database holds demo data; a production start refuses it"
            : "this database is not a demo database; a demo start refuses it");
  }
}
