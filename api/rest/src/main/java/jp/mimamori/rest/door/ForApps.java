package jp.mimamori.rest.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Open to apps too, as far as the scopes of their tokens go. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ForApps {

  /** The FHIR types that a token must let read; none where the path names the type itself. */
  String[] types() default {};
}
