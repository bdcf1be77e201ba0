// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import io.github.winsockjna.bytes.Sockaddr;
import java.net.InetAddress;
import java.util.Objects;

/**
 * Addresses of hosts as a request takes them: IPv4-mapped ones are IPv4, 0.0.0.0 and :: are none.
 */
final class HostAddress {
  private HostAddress() {}

  /**
   * An address as a request keeps it.
   *
   * @param argument what to call it in a message
   * @throws IllegalArgumentException it is 0.0.0.0 or ::
   */
  static InetAddress of(InetAddress address, String argument) {
    InetAddress plain = Sockaddr.unmapped(Objects.requireNonNull(address, argument));
    if (plain.isAnyLocalAddress()) {
      throw new IllegalArgumentException(
          argument + " is " + plain.getHostAddress() + ", but must be the address of one host");
    }
    return plain;
  }
}
