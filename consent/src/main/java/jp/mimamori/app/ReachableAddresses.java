package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which addresses of apps this server talks to: those outside, encrypted. None that leads into this
 * machine or its network; on a demonstration those on the machine itself, too.
 */
@ApplicationScoped
public class ReachableAddresses {

  @Inject
  @ConfigProperty(name = "mimamori.apps.loopback", defaultValue = "false")
  boolean loopback;

  /** Whether it may be kept, and asked: whom its name means then is looked at anew. */
  public boolean mayBeAsked(URI uri) {
    if (uri.getHost() == null || uri.getPort() > 65_535) {
      return false;
    }
    try {
      InetAddress[] all = InetAddress.getAllByName(uri.getHost());
      return loopback && "http".equals(uri.getScheme())
          ? List.of(all).stream().allMatch(InetAddress::isLoopbackAddress)
          : "https".equals(uri.getScheme())
              && List.of(all).stream().noneMatch(ReachableAddresses::isInside);
    } catch (IOException unknown) {
      return false;
    }
  }

  private static boolean isInside(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
    boolean reserved =
        bytes.length == 4
            && (bytes[0] == 0
                || (bytes[0] & 0xf0) == 0xf0
                || ((bytes[0] & 0xff) == 198 && (bytes[1] & 0xfe) == 18));
    boolean translated =
        bytes.length == 16
            && ((bytes[0] == 0x20 && bytes[1] == 2)
                || (bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff));
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || uniqueLocal
        || shared
        || reserved
        || translated;
  }
}
