// SPDX-License-Identifier: Apache-2.0
package examples;

import io.github.winsockjna.socket.BindCheck;
import io.github.winsockjna.socket.PortOwner;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Says who has the port that a server wants: {@code WhyBindFailed PORT}. */
public final class WhyBindFailed {
  private WhyBindFailed() {}

  /** Takes the port; without one a port that a second server has. */
  public static void main(String... arguments) throws IOException {
    InetAddress localhost = InetAddress.getLoopbackAddress();
    try (ServerSocket other = new ServerSocket(0, 1, localhost);
        ServerSocket server = new ServerSocket()) {
      int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : other.getLocalPort();
      InetSocketAddress address = new InetSocketAddress(localhost, port);
      try {
        server.bind(address);
        System.out.println("Port " + port + " is free");
      } catch (BindException e) {
        explain(BindCheck.of(address));
      }
    }
  }

  private static void explain(BindCheck check) {
    System.out.println(check.explanation());
    for (PortOwner owner : check.owners()) {
      System.out.println(
          "Process " + owner.processId() + ", " + owner.processName().orElse("name unknown"));
    }
  }
}
