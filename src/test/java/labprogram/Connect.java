// SPDX-License-Identifier: Apache-2.0
package labprogram;

import io.github.winsockjna.WsaError;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.socket.ConnectFailedException;
import io.github.winsockjna.socket.WinSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** One TCP connection, with Windows' own patience. */
public record Connect(String target, int port) implements Scenario {
  /** How it ended. */
  public record Outcome(
      WsaError error, String target, boolean icmpErrorIsTold, long elapsedMicros) {}

  @Override
  public Outcome run(IcmpClient icmp) throws Exception {
    boolean is6 = target.contains(":");
    long begin = System.nanoTime();
    try (WinSocket socket = is6 ? WinSocket.tcp6() : WinSocket.tcp4()) {
      socket.connect(new InetSocketAddress(InetAddress.getByName(target), port));
      return new Outcome(WsaError.NO_ERROR, target, false, elapsed(begin));
    } catch (ConnectFailedException e) {
      return new Outcome(
          e.error(),
          e.target().getAddress().getHostAddress(),
          e.icmpErrorInfo().isPresent(),
          elapsed(begin));
    }
  }

  private static long elapsed(long begin) {
    return (System.nanoTime() - begin) / 1000;
  }
}
