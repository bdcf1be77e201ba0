// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
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
    InetAddress plain = unmapped(Objects.requireNonNull(address, argument));
    if (plain.isAnyLocalAddress()) {
      throw new IllegalArgumentException(
          argument + " is " + plain.getHostAddress() + ", but must be the address of one host");
    }
    return plain;
  }

  /** Java itself turns IPv4-mapped addresses into IPv4, unless they were made with a scope. */
  private static InetAddress unmapped(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean mapped =
        bytes.length == 16
            && Arrays.equals(bytes, 0, 10, new byte[10], 0, 10)
            && bytes[10] == -1
            && bytes[11] == -1;
    if (!mapped) {
      return address;
    }
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
    } catch (UnknownHostException e) {
      throw new AssertionError("4 bytes are an address", e);
    }
  }
}
