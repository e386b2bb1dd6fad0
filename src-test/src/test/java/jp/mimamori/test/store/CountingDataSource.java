package jp.mimamori.test.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Counts and keeps the statements that go to the database; none may carry a value. */
class CountingDataSource {

  /** A value in the text of a statement would stand in the messages of a database as well. */
  private static final Pattern VALUES =
      Pattern.compile("'[0-9a-f]{8}-[0-9a-f]{4}-|\\{ts |'\\d{4}-\\d\\d");

  private final DataSource counted;
  private final AtomicInteger statements = new AtomicInteger();
  private final List<String> texts = Collections.synchronizedList(new ArrayList<>());

  /** H2 closes its file with the last connection: this one keeps it open. */
  private final Connection kept;

  CountingDataSource(DataSource counted) {
    this.counted = counted;
    try {
      this.kept = counted.getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not open", e);
    }
  }

  void close() {
    try {
      kept.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not close", e);
    }
  }

  int during(Runnable work) {
    int before = statements.get();
    work.run();
    return statements.get() - before;
  }

  /** The texts of the statements that the work sends. */
  List<String> statementsOf(Runnable work) {
    texts.clear();
    work.run();
    return List.copyOf(texts);
  }

  DataSource asDataSource() {
    return proxy(DataSource.class, counted);
  }

  private <T> T proxy(Class<T> type, T real) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            statements.incrementAndGet();
          }
          if (arguments != null && arguments.length > 0 && arguments[0] instanceof String text) {
            if (VALUES.matcher(text).find()) {
              throw new AssertionError("a value stands in the statement: " + text);
            }
            texts.add(text);
          }
          try {
            Object result = method.invoke(real, arguments);
            if (result instanceof Connection connection) {
              return proxy(Connection.class, connection);
            }
            if (result instanceof PreparedStatement statement) {
              return proxy(PreparedStatement.class, statement);
            }
            return result instanceof Statement statement
                ? proxy(Statement.class, statement)
                : result;
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public String toString() {
    return "CountingDataSource around " + kept.getClass().getSimpleName();
  }
}
