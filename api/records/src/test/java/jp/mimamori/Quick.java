package jp.mimamori;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Takes at most so many seconds of the processor: what a machine does beside it does not count.
 * What waits instead is ended after two minutes.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Quick.Limit.class)
@Timeout(120)
public @interface Quick {

  int seconds();

  /** Measures the thread of the test. */
  class Limit implements InvocationInterceptor {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Override
    public void interceptTestMethod(
        Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
        throws Throwable {
      measure(test, context);
    }

    @Override
    public void interceptTestTemplateMethod(
        Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
        throws Throwable {
      measure(test, context);
    }

    private static void measure(Invocation<Void> test, ExtensionContext context) throws Throwable {
      long begun = THREADS.getCurrentThreadCpuTime();
      test.proceed();
      Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun);
      assertThat(taken).as("time of the processor").isLessThan(limit(context));
    }

    private static Duration limit(ExtensionContext context) {
      return AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), Quick.class)
          .or(() -> AnnotationSupport.findAnnotation(context.getRequiredTestClass(), Quick.class))
          .map(quick -> Duration.ofSeconds(quick.seconds()))
          .orElseThrow();
    }
  }
}
