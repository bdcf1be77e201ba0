// SPDX-License-Identifier: Apache-2.0
package examples;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.EchoRequest;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.socket.WinSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * Is a service there? {@code HealthCheck HOST PORT}. The exit status is 0 if it is, 1 if only the
 * host answers, and 2 if that does not either.
 */
public final class HealthCheck {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  /** How a service is, from best to worst. */
  public enum Health {
    UP,
    HOST_ONLY,
    DOWN
  }

  private HealthCheck() {}

  /** Connects, and pings the host if that fails. */
  public static Health of(InetAddress host, int port) throws IOException {
    try (WinSocket socket = WinSocket.tcp4()) {
      socket.connect(new InetSocketAddress(host, port), TIMEOUT);
      return Health.UP;
    } catch (WinsockException e) {
      System.out.println(e.getMessage());
    }
    try (IcmpClient icmp = IcmpClient.open()) {
      EchoReply reply = icmp.send(EchoRequest.to(host).timeout(TIMEOUT).build());
      return reply.isSuccess() ? Health.HOST_ONLY : Health.DOWN;
    }
  }

  /** Takes host and port. */
  public static void main(String... arguments) throws IOException {
    Health health = of(InetAddress.getByName(arguments[0]), Integer.parseInt(arguments[1]));
    System.out.println(health);
    System.exit(health.ordinal());
  }
}
