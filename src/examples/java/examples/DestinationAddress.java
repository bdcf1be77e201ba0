// SPDX-License-Identifier: Apache-2.0
package examples;

import io.github.winsockjna.message.ReceivedMessage;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Ipv6Options;
import io.github.winsockjna.socket.SocketRef;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** Tells which address of this computer a datagram was sent to. */
public final class DestinationAddress {
  private DestinationAddress() {}

  /** Sends itself a datagram to 127.0.0.2, and looks where it went to. */
  public static void main(String... arguments) throws IOException {
    try (DatagramSocket receiver = new DatagramSocket();
        DatagramSocket sender = new DatagramSocket()) {
      SocketRef ref = SocketRef.of(receiver);
      ref.setBoth(IpOptions.IP_PKTINFO, Ipv6Options.IPV6_PKTINFO, true);

      InetAddress address = InetAddress.getByName("127.0.0.2");
      InetSocketAddress to = new InetSocketAddress(address, receiver.getLocalPort());
      sender.send(new DatagramPacket(new byte[] {1, 2, 3}, 3, to));

      ByteBuffer data = ByteBuffer.allocate(1500);
      ReceivedMessage message = ref.receiveMessage(data);
      System.out.println(
          message.length()
              + " bytes to "
              + message
                  .destination()
                  .map(InetAddress::getHostAddress)
                  .orElse("an unknown address"));
    }
  }
}
