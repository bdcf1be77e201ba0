// SPDX-License-Identifier: Apache-2.0
package examples;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.socket.WinSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP server that sends back what it receives, with a thread for each connection. */
public final class TcpServer implements AutoCloseable {
  private static final int BACKLOG = 100;

  private final WinSocket listener = WinSocket.tcp4();
  private final Set<WinSocket> connections = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** Starts on localhost; port 0 for any that is free. */
  public TcpServer(int port) throws WinsockException {
    try {
      listener.set(SocketLevelOptions.SO_EXCLUSIVEADDRUSE, true);
      listener.bind(new InetSocketAddress("127.0.0.1", port));
      listener.listen(BACKLOG);
    } catch (WinsockException e) {
      listener.close();
      throw e;
    }
    new Thread(this::acceptAll, "accept").start();
  }

  /** The address of the server. */
  public InetSocketAddress address() throws WinsockException {
    return listener.localAddress();
  }

  private void acceptAll() {
    try {
      while (true) {
        WinSocket connection = listener.accept();
        connections.add(connection);
        if (closed) {
          connection.close();
        }
        new Thread(() -> serve(connection), "connection").start();
      }
    } catch (WinsockException e) {
      report(e);
    }
  }

  private void serve(WinSocket connection) {
    ByteBuffer data = ByteBuffer.allocateDirect(8192);
    try (connection) {
      while (connection.receive(data.clear()) >= 0) {
        data.flip();
        while (data.hasRemaining()) {
          connection.send(data);
        }
      }
    } catch (WinsockException e) {
      report(e);
    } finally {
      connections.remove(connection);
    }
  }

  /** A call that waits when the server is closed fails, and that is as it should be. */
  private void report(WinsockException e) {
    if (!closed) {
      System.err.println(e.getMessage());
    }
  }

  @Override
  public void close() {
    closed = true;
    listener.close();
    connections.forEach(WinSocket::close);
  }
}
