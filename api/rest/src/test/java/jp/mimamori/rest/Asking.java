package jp.mimamori.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** A servlet request as far as the doors look at it. */
public final class Asking {

  private Asking() {}

  /** A request for this path; in the language that the header names, or without the header. */
  public static HttpServletRequest request(String path, String... language) {
    Map<String, Object> attributes = new HashMap<>();
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            Asking.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getRequestURI" -> path;
                  case "getServletPath" -> path.replaceFirst("^(/[^/]*).*", "$1");
                  case "getHeader" ->
                      arguments[0].equals("Accept-Language") && language.length > 0
                          ? language[0]
                          : null;
                  case "getAttribute" -> attributes.get(arguments[0]);
                  case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                  case "toString" -> path;
                  case "hashCode" -> path.hashCode();
                  case "equals" -> proxy == arguments[0];
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
