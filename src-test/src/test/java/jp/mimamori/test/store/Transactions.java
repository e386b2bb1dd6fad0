package jp.mimamori.test.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One persistence context per transaction, as the container keeps it; outside of one each call has
 * a context of its own, and what it finds is detached.
 */
class Transactions {

  private final EntityManagerFactory factory;
  private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();

  Transactions(EntityManagerFactory factory) {
    this.factory = factory;
  }

  /** Joins the transaction that there is, or runs one around the work. */
  <T> T required(Supplier<T> work, Predicate<RuntimeException> rollsBack) {
    EntityManager joined = current.get();
    if (joined != null) {
      return joining(joined, work, rollsBack);
    }
    EntityManager entities = factory.createEntityManager();
    current.set(entities);
    entities.getTransaction().begin();
    try {
      T result = joining(entities, work, rollsBack);
      end(entities);
      return result;
    } catch (RuntimeException e) {
      end(entities);
      throw e;
    } finally {
      current.remove();
      entities.close();
    }
  }

  private static <T> T joining(
      EntityManager entities, Supplier<T> work, Predicate<RuntimeException> rollsBack) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      if (rollsBack.test(e)) {
        entities.getTransaction().setRollbackOnly();
      }
      throw e;
    }
  }

  private static void end(EntityManager entities) {
    if (entities.getTransaction().getRollbackOnly()) {
      entities.getTransaction().rollback();
      return;
    }
    entities.getTransaction().commit();
  }

  void close() {
    factory.close();
  }

  /** What is injected: it stands for the context of whoever calls. */
  EntityManager shared() {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> call(method, arguments));
  }

  private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
    EntityManager joined = current.get();
    try {
      // a context outside of a transaction is closed by the collector: queries read from it later
      return method.invoke(joined == null ? factory.createEntityManager() : joined, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
