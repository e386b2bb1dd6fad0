package jp.mimamori.rest.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.mimamori.consent.Category;

/** Open to apps too, as far as the scopes of their tokens go. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ForApps {

  /** The FHIR types that a token must let read; none where the path names the type itself. */
  String[] types() default {};

  /**
   * Of which kinds of data these types are here: a token must let list them too. None where all
   * that a person has of a type is shown.
   */
  Category[] kinds() default {};

  /** The FHIR type that is added here, of the one kind named: a token must let add it. */
  String adds() default "";

  /** Whether all types are here, of as many kinds of data as a token lets list whole. */
  boolean whole() default false;

  /**
   * Whether the scopes are asked further in, of each thing that it is about, or nothing is here but
   * the app's own.
   */
  boolean entries() default false;
}
