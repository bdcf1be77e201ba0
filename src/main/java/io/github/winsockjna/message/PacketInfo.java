// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.message;

import io.github.winsockjna.bytes.Sockaddr;
import java.net.InetAddress;
import java.util.Objects;

/**
 * Where a datagram was sent to and by which interface it came; or, for one to be sent, where it
 * comes from. Source: {@code IN_PKTINFO}, {@code IN6_PKTINFO}.
 *
 * @param destination of a datagram received: the address it was sent to; of one to be sent: its
 *     source address
 * @param interfaceIndex the interface; 0: none in particular
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
