// SPDX-License-Identifier: Apache-2.0
package examples;

import io.github.winsockjna.icmp.Hop;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.Route;
import io.github.winsockjna.icmp.Traceroute;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.stream.Collectors;

/** Finds the routers on the way to a host: {@code Trace HOST}. */
public final class Trace {
  private Trace() {}

  /** Takes the host; without one this computer. */
  public static void main(String... arguments) throws IOException {
    InetAddress host = InetAddress.getByName(arguments.length > 0 ? arguments[0] : "127.0.0.1");
    try (IcmpClient icmp = IcmpClient.open()) {
      Route route =
          Traceroute.to(host)
              .timeout(Duration.ofSeconds(1))
              .run(icmp, hop -> System.out.printf("%2d  %s%n", hop.number(), routers(hop)));
      System.out.println(route.reached() ? "Reached " + host.getHostAddress() : "Not reached");
    }
  }

  private static String routers(Hop hop) {
    return hop.responders().isEmpty()
        ? "no reply"
        : hop.responders().stream()
            .map(InetAddress::getHostAddress)
            .collect(Collectors.joining(" "));
  }
}
