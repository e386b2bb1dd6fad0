package jp.mimamori.portal.part;

import java.util.List;
import java.util.Map;

/** What a browser calls itself, in the two words by which its owner knows it. */
public final class BrowserName {

  private static final List<Map.Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("Edg", "Edge"),
          Map.entry("OPR/", "Opera"),
          Map.entry("SamsungBrowser", "Samsung Internet"),
          Map.entry("Firefox", "Firefox"),
          Map.entry("FxiOS", "Firefox"),
          Map.entry("CriOS", "Chrome"),
          Map.entry("Chrome", "Chrome"),
          Map.entry("Safari", "Safari"));

  private static final List<Map.Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Android", "Android"),
          Map.entry("Windows", "Windows"),
          Map.entry("CrOS", "ChromeOS"),
          Map.entry("Macintosh", "Mac"),
          Map.entry("Linux", "Linux"));

  private BrowserName() {}

  /**
   * @param agent the User-Agent header, empty when there is none
   */
  public static String of(String agent) {
    return (known(BROWSERS, agent) + " " + known(SYSTEMS, agent)).strip();
  }

  private static String known(List<Map.Entry<String, String>> names, String agent) {
    return names.stream()
        .filter(name -> agent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
