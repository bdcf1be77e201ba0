// SPDX-License-Identifier: Apache-2.0
package examples;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.option.TcpOptions;
import io.github.winsockjna.socket.ConnectFailedException;
import io.github.winsockjna.socket.WinSocket;
import java.net.InetSocketAddress;
import java.time.Duration;

/** Says why a server cannot be reached: {@code WhyConnectFailed HOST PORT}. */
public final class WhyConnectFailed {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private WhyConnectFailed() {}

  /** Takes host and port; without them, a closed port of this computer. */
  public static void main(String... arguments) throws WinsockException {
    InetSocketAddress target =
        arguments.length == 2
            ? new InetSocketAddress(arguments[0], Integer.parseInt(arguments[1]))
            : new InetSocketAddress("127.0.0.1", 9);
    try (WinSocket socket = WinSocket.tcp4()) {
      // Windows 10 2004 and later: the connection ends at the first ICMP error, and tells it.
      socket.trySet(TcpOptions.TCP_FAIL_CONNECT_ON_ICMP_ERROR, true);
      socket.connect(target, TIMEOUT);
      System.out.println("Connected to " + target);
    } catch (ConnectFailedException e) {
      System.out.println(e.error() + ": " + e.error().description());
      e.icmpErrorInfo()
          .ifPresent(icmp -> System.out.println(icmp.source() + " says " + icmp.description()));
    }
  }
}
