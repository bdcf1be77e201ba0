// SPDX-License-Identifier: Apache-2.0
package consumer;

import io.github.winsockjna.Winsock;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.socket.SocketRef;
import java.net.Socket;

/**
 * A program that uses the library as a module, for {@code ModulePathIT} and {@code
 * LinkedImageTest}.
 */
public final class Consumer {
  private Consumer() {}

  /**
   * Pings, reads an option, asks for the version, and tells which module it got them from.
   *
   * @param args none
   */
  public static void main(String[] args) throws Exception {
    try (IcmpClient icmp = IcmpClient.open();
        Socket socket = new Socket()) {
      System.out.println(icmp.ping("127.0.0.1").status());
      System.out.println(SocketRef.of(socket).get(SocketLevelOptions.SO_TYPE));
      System.out.println(Winsock.version().version());
      System.out.println(Winsock.class.getModule());
    }
  }
}
