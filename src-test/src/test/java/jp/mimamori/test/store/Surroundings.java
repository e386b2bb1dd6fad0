package jp.mimamori.test.store;

import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import javax.sql.DataSource;
import jp.mimamori.store.MimamoriDataSource;

/**
 * What a container hands to the use cases, made here by hand; the clock stands until it is moved.
 */
@ApplicationScoped
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
class Surroundings {

  @Produces
  @Singleton
  CountingDataSource database() {
    return new CountingDataSource(new MimamoriDataSource());
  }

  @Produces
  DataSource dataSource(CountingDataSource database) {
    return database.asDataSource();
  }

  @Produces
  @Singleton
  Transactions transactions(CountingDataSource database) {
    return new Transactions(PersistenceUnit.open(database.asDataSource()));
  }

  @Produces
  EntityManager entities(Transactions transactions) {
    return transactions.shared();
  }

  @Produces
  @Singleton
  @Typed(TestClock.class)
  TestClock testClock() {
    return new TestClock();
  }

  @Produces
  Clock clock(TestClock clock) {
    return clock;
  }

  @Produces
  ManagedThreadFactory threads() {
    return new Threads();
  }

  @Produces
  @Singleton
  ManagedExecutorService background() {
    ExecutorService one = Executors.newSingleThreadExecutor(new Threads());
    return (ManagedExecutorService)
        Proxy.newProxyInstance(
            ManagedExecutorService.class.getClassLoader(),
            new Class<?>[] {ManagedExecutorService.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(one, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** Threads that do not keep the process alive. */
  private static final class Threads implements ManagedThreadFactory {

    @Override
    public Thread newThread(Runnable work) {
      Thread thread = new Thread(work);
      thread.setDaemon(true);
      return thread;
    }

    @Override
    public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
      return ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
    }
  }
}
