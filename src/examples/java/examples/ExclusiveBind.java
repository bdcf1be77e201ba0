// SPDX-License-Identifier: Apache-2.0
package examples;

import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.socket.SocketRef;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * A server whose port no other process can take, not even with SO_REUSEADDR, by which Windows lets
 * a second server steal the connections of the first.
 */
public final class ExclusiveBind {
  private ExclusiveBind() {}

  /** Opens a server for itself alone. */
  public static ServerSocket open(InetSocketAddress address) throws IOException {
    ServerSocket server = new ServerSocket();
    try {
      SocketRef.of(server).set(SocketLevelOptions.SO_EXCLUSIVEADDRUSE, true);
      server.bind(address);
      return server;
    } catch (IOException e) {
      server.close();
      throw e;
    }
  }

  /** Opens one, and has a second socket try to take its port. */
  public static void main(String... arguments) throws IOException {
    InetAddress localhost = InetAddress.getLoopbackAddress();
    try (ServerSocket server = open(new InetSocketAddress(localhost, 0));
        ServerSocket thief = new ServerSocket()) {
      thief.setReuseAddress(true);
      thief.bind(server.getLocalSocketAddress());
      System.out.println("The port was stolen");
    } catch (IOException e) {
      System.out.println("The port is safe: " + e.getMessage());
    }
  }
}
