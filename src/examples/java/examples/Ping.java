// SPDX-License-Identifier: Apache-2.0
package examples;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.EchoRequest;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.PingSeries;
import io.github.winsockjna.icmp.PingStatistics;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;

/** Pings a host four times, as any user: {@code Ping HOST}. */
public final class Ping {
  private Ping() {}

  /** Takes the host; without one this computer. */
  public static void main(String... arguments) throws IOException {
    InetAddress host = InetAddress.getByName(arguments.length > 0 ? arguments[0] : "127.0.0.1");
    EchoRequest request = EchoRequest.to(host).timeout(Duration.ofSeconds(1)).build();
    try (IcmpClient icmp = IcmpClient.open()) {
      PingStatistics statistics =
          PingSeries.of(request)
              .count(4)
              .interval(Duration.ofMillis(250))
              .run(icmp, reply -> System.out.println(describe(reply)));
      System.out.printf(
          "%d sent, %d received, %.0f %% lost%n",
          statistics.sent(), statistics.received(), 100 * statistics.lossRatio());
    }
  }

  private static String describe(EchoReply reply) {
    return switch (reply.status()) {
      case IP_SUCCESS -> "Reply in %.1f ms".formatted(reply.elapsed().toNanos() / 1e6);
      case IP_REQ_TIMED_OUT -> "No reply";
      default ->
          reply.status().description()
              + reply.responder().map(router -> ", says " + router.getHostAddress()).orElse("");
    };
  }
}
