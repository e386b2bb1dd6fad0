package jp.mimamori.test.store;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the container does around a method that carries {@code @Transactional}. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class InTransaction {

  @Inject Transactions transactions;

  @AroundInvoke
  Object around(InvocationContext call) throws Exception {
    Transactional onMethod = call.getMethod().getAnnotation(Transactional.class);
    Transactional annotation =
        onMethod == null
            ? call.getMethod().getDeclaringClass().getAnnotation(Transactional.class)
            : onMethod;
    if (annotation.value() != Transactional.TxType.REQUIRED) {
      throw new UnsupportedOperationException("the store tests know REQUIRED alone");
    }
    Predicate<RuntimeException> rollsBack =
        e -> Stream.of(annotation.dontRollbackOn()).noneMatch(type -> type.isInstance(e));
    return transactions.required(() -> proceed(call), rollsBack);
  }

  private static Object proceed(InvocationContext call) {
    try {
      return call.proceed();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("use cases throw unchecked exceptions alone", e);
    }
  }
}
