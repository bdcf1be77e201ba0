// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.message;

import io.github.winsockjna.bytes.Sockaddr;
import java.net.InetAddress;
import java.util.Objects;

/**
 * An address of this computer, and an interface. For a received datagram: where it was sent to, and
 * by which interface it came. For a datagram to send: its source address, and the interface to send
 * by. Source: {@code IN_PKTINFO}, {@code IN6_PKTINFO}.
 *
 * @param destination of a received datagram, the address it was sent to; of one to send, its source
 *     address
 * @param interfaceIndex the index of the interface; 0 for any
 */
public record PacketInfo(InetAddress destination, int interfaceIndex) {
  /**
   * Checks the address. An IPv4-mapped one becomes the IPv4 address it is.
   *
   * @param destination the address
   * @param interfaceIndex the interface
   */
  public PacketInfo {
    destination = Sockaddr.unmapped(Objects.requireNonNull(destination, "destination"));
  }
}
