// SPDX-License-Identifier: Apache-2.0
package labprogram;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.socket.WinSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One TCP connection to a silent target, which a timeout or a close ends.
 *
 * @param timeoutMillis how long to wait, or 0 for Windows' own patience
 * @param closeAfterMillis when another thread closes the socket, or 0 for never
 */
public record ConnectEnded(String target, int port, long timeoutMillis, long closeAfterMillis)
    implements Scenario {
  /** How it ended. */
  public record Outcome(WsaError error, String message, boolean isClosed, long elapsedMicros) {}

  @Override
  public Outcome run(IcmpClient icmp) throws Exception {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(target), port);
    long begin = System.nanoTime();
    try (WinSocket socket = target.contains(":") ? WinSocket.tcp6() : WinSocket.tcp4()) {
      if (closeAfterMillis > 0) {
        CompletableFuture.delayedExecutor(closeAfterMillis, TimeUnit.MILLISECONDS)
            .execute(socket::close);
      }
      try {
        if (timeoutMillis > 0) {
          socket.connect(address, Duration.ofMillis(timeoutMillis));
        } else {
          socket.connect(address);
        }
        return new Outcome(WsaError.NO_ERROR, "", false, elapsed(begin));
      } catch (WinsockException e) {
        long elapsed = elapsed(begin);
        boolean isClosed = socket.toString().startsWith("closed");
        return new Outcome(e.error(), e.getMessage(), isClosed, elapsed);
      }
    }
  }

  private static long elapsed(long begin) {
    return (System.nanoTime() - begin) / 1000;
  }
}
