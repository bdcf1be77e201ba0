// SPDX-License-Identifier: Apache-2.0
package examples;

import io.github.winsockjna.option.ReadableOption;
import io.github.winsockjna.option.TcpOptions;
import io.github.winsockjna.socket.KeepAlive;
import io.github.winsockjna.socket.SocketRef;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/**
 * A connection that stays idle for hours, as those of a database pool do, and is to notice within a
 * minute and a half that the other side is gone. Drivers that take a socket factory take {@link
 * #connect}.
 */
public final class KeepAliveConnection {
  private static final KeepAlive KEEP_ALIVE =
      KeepAlive.after(Duration.ofMinutes(1)).every(Duration.ofSeconds(10)).count(3);

  private KeepAliveConnection() {}

  /** Connects, and has Windows probe the connection whenever it is idle. */
  public static Socket connect(InetAddress host, int port) throws IOException {
    Socket socket = new Socket(host, port);
    SocketRef.of(socket).keepAlive(KEEP_ALIVE);
    return socket;
  }

  /** Connects to a server of its own, and prints what Windows took. */
  public static void main(String... arguments) throws IOException {
    InetAddress localhost = InetAddress.getLoopbackAddress();
    try (ServerSocket database = new ServerSocket(0, 1, localhost);
        Socket connection = connect(localhost, database.getLocalPort())) {
      SocketRef ref = SocketRef.of(connection);
      System.out.println("First probe after " + text(ref, TcpOptions.TCP_KEEPIDLE));
      System.out.println("Then every " + text(ref, TcpOptions.TCP_KEEPINTVL));
    }
  }

  /** Windows has these options since Windows 10 1709. */
  private static String text(SocketRef ref, ReadableOption<Duration> option) throws IOException {
    return ref.find(option).map(time -> time.toSeconds() + " s").orElse("a time it does not tell");
  }
}
