package jp.mimamori.test.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.literal.InjectLiteral;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.persistence.PersistenceContext;
import java.lang.annotation.Annotation;

/** Lets CDI hand out what the container hands out: persistence contexts and resources. */
public class OutsideContainer implements Extension {

  <T> void handOut(
      @Observes @WithAnnotations({PersistenceContext.class, Resource.class})
          ProcessAnnotatedType<T> type) {
    instead(type, PersistenceContext.class);
    instead(type, Resource.class);
  }

  private static <T> void instead(
      ProcessAnnotatedType<T> type, Class<? extends Annotation> ofTheContainer) {
    type.configureAnnotatedType()
        .filterFields(field -> field.isAnnotationPresent(ofTheContainer))
        .forEach(
            field ->
                field
                    .remove(a -> a.annotationType() == ofTheContainer)
                    .add(InjectLiteral.INSTANCE));
  }
}
