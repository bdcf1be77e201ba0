// SPDX-License-Identifier: Apache-2.0
package examples;

import io.github.winsockjna.message.OutgoingMessage;
import io.github.winsockjna.message.ReceivedMessage;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Ipv6Options;
import io.github.winsockjna.socket.SocketRef;
import java.io.IOException;
import java.net.DatagramSocket;
import java.nio.ByteBuffer;

/**
 * A UDP service on a computer with several addresses, which answers from the address that was
 * asked. Java would answer from the address that Windows prefers, and many clients drop that.
 */
public final class UdpService implements AutoCloseable {
  private final DatagramSocket socket;
  private final Thread thread = new Thread(this::serve, "service");

  /** Starts the service, on all addresses of this computer; port 0 for any that is free. */
  public UdpService(int port) throws IOException {
    socket = new DatagramSocket(port);
    SocketRef.of(socket).setBoth(IpOptions.IP_PKTINFO, Ipv6Options.IPV6_PKTINFO, true);
    thread.start();
  }

  /** Takes the port, and runs until the process is ended. */
  public static void main(String... arguments) throws Exception {
    try (UdpService service = new UdpService(Integer.parseInt(arguments[0]))) {
      service.thread.join();
    }
  }

  /** The port of the service. */
  public int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    ByteBuffer data = ByteBuffer.allocateDirect(65_536);
    try {
      SocketRef ref = SocketRef.of(socket);
      while (true) {
        ReceivedMessage question = ref.receiveMessage(data.clear());
        OutgoingMessage answer = OutgoingMessage.of(data.flip()).to(question.sender());
        ref.sendMessage(question.packetInfo().map(answer::packetInfo).orElse(answer));
      }
    } catch (IOException e) {
      if (!socket.isClosed()) {
        e.printStackTrace();
      }
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
