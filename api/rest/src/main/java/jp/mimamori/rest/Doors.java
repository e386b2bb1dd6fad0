package jp.mimamori.rest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mimamori.rest.door.AccessFeature;
import jp.mimamori.rest.door.AnswerHeaders;
import jp.mimamori.rest.door.AnyOrigin;
import jp.mimamori.rest.door.AppScopes;
import jp.mimamori.rest.door.BodySize;
import jp.mimamori.rest.door.CrossOrigin;
import jp.mimamori.rest.door.HeadLength;
import jp.mimamori.rest.input.Json;
import jp.mimamori.rest.problem.InvalidMapper;
import jp.mimamori.rest.problem.RefusedMapper;
import jp.mimamori.rest.problem.UnexpectedMapper;
import jp.mimamori.rest.problem.WebMapper;

/** What every HTTP door has: access by annotation, headers, JSON, the four error mappers. */
final class Doors {

  /** Jersey describes nothing on its own and looks for nothing that is not named. */
  public static final Map<String, Object> PROPERTIES =
      Map.of(
          "jersey.config.server.wadl.disableWadl", true,
          "jersey.config.disableAutoDiscovery", true,
          // forces itself in beside our JSON, and whichever comes first would win
          "jersey.config.disableJsonBinding", true,
          // else a form without a body has those of the address, and the address goes to the log
          "jersey.config.servlet.form.queryParams.disabled", true);

  private Doors() {}

  /** The classes of a door with these resources, for browser apps of every origin. */
  public static Set<Class<?>> toAnyOrigin(Class<?>... resources) {
    Set<Class<?>> classes = toPages(resources);
    classes.add(AnyOrigin.class);
    return classes;
  }

  /** Likewise, for pages alone that a person opens: no script of another origin reads them. */
  public static Set<Class<?>> toPages(Class<?>... resources) {
    Set<Class<?>> classes = new LinkedHashSet<>(with(resources));
    classes.remove(CrossOrigin.class);
    return classes;
  }

  /** The classes of a door with these resources, for the browser apps that are configured. */
  public static Set<Class<?>> with(Class<?>... resources) {
    Set<Class<?>> classes =
        new LinkedHashSet<>(
            List.of(
                AccessFeature.class,
                AnswerHeaders.class,
                AppScopes.class,
                BodySize.class,
                CrossOrigin.class,
                HeadLength.class,
                Json.class,
                RefusedMapper.class,
                InvalidMapper.class,
                WebMapper.class,
                UnexpectedMapper.class));
    classes.addAll(List.of(resources));
    return classes;
  }
}
