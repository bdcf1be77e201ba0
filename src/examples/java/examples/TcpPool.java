// SPDX-License-Identifier: Apache-2.0
package examples;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.option.TcpOptions;
import io.github.winsockjna.socket.KeepAlive;
import io.github.winsockjna.socket.WinSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Connections to one server that are opened once and used again and again. A connection that failed
 * is closed, and never given out again. Any number of threads may ask.
 */
public final class TcpPool implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final InetSocketAddress server;
  private final ConcurrentLinkedDeque<WinSocket> idle = new ConcurrentLinkedDeque<>();

  /** A pool without a connection yet. */
  public TcpPool(InetSocketAddress server) {
    this.server = server;
  }

  /** Sends a line, and returns the server's. */
  public String ask(String question) throws WinsockException {
    WinSocket socket = take();
    try {
      ByteBuffer line = ByteBuffer.wrap((question + "\n").getBytes(StandardCharsets.UTF_8));
      while (line.hasRemaining()) {
        socket.send(line);
      }
      String answer = readLine(socket);
      idle.push(socket);
      return answer;
    } catch (WinsockException e) {
      socket.close();
      throw e;
    }
  }

  private WinSocket take() throws WinsockException {
    WinSocket socket = idle.poll();
    return socket == null ? connect() : socket;
  }

  private WinSocket connect() throws WinsockException {
    WinSocket socket = WinSocket.tcp4();
    try {
      socket.set(TcpOptions.TCP_NODELAY, true);
      socket.set(SocketLevelOptions.SO_RCVTIMEO, TIMEOUT);
      socket.keepAlive(KeepAlive.after(Duration.ofMinutes(1)));
      socket.connect(server, TIMEOUT);
      return socket;
    } catch (WinsockException e) {
      socket.close();
      throw e;
    }
  }

  private static String readLine(WinSocket socket) throws WinsockException {
    ByteBuffer line = ByteBuffer.allocate(1000);
    while (socket.receive(line) >= 0) {
      int last = line.position() - 1;
      if (last >= 0 && line.get(last) == '\n') {
        return new String(line.array(), 0, last, StandardCharsets.UTF_8);
      }
    }
    throw new IllegalStateException("The server closed the connection in the middle of a line");
  }

  /** Closes the idle connections. */
  @Override
  public void close() {
    idle.forEach(WinSocket::close);
  }

  /** Asks a server of its own twice, over one connection. */
  public static void main(String... arguments) throws Exception {
    try (TcpServer server = new TcpServer(0);
        TcpPool pool = new TcpPool(server.address())) {
      System.out.println(pool.ask("hello"));
      System.out.println(pool.ask("hello again"));
    }
  }
}
