// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** Addresses one after another. */
final class AddressRange {
  /** How many addresses a range may have. */
  static final int MAX_ADDRESSES = 65_536;

  private AddressRange() {}

  /**
   * All addresses from one to another, both included.
   *
   * @throws IllegalArgumentException there are none, too many, or they are not of one network
   */
  static List<InetAddress> addresses(InetAddress first, InetAddress last) {
    if (first.getAddress().length != last.getAddress().length) {
      throw wrong(first, last, "an IPv4 and an IPv6 address");
    }
    if (scope(first) != scope(last)) {
      throw wrong(first, last, "addresses of different scopes");
    }
    BigInteger begin = new BigInteger(1, first.getAddress());
    BigInteger more = new BigInteger(1, last.getAddress()).subtract(begin);
    if (more.signum() < 0) {
      throw wrong(first, last, "the last address before the first");
    }
    if (more.compareTo(BigInteger.valueOf(MAX_ADDRESSES)) >= 0) {
      throw wrong(first, last, "more than " + MAX_ADDRESSES + " addresses");
    }
    List<InetAddress> addresses = new ArrayList<>();
    for (int i = 0; i <= more.intValue(); i++) {
      addresses.add(address(begin.add(BigInteger.valueOf(i)), first));
    }
    return addresses;
  }

  static int scope(InetAddress address) {
    return address instanceof Inet6Address a ? a.getScopeId() : 0;
  }

  /** The address of a number, of the family and scope of another. */
  private static InetAddress address(BigInteger number, InetAddress like) {
    byte[] bytes = number.toByteArray();
    byte[] padded = new byte[like.getAddress().length];
    int used = Math.min(bytes.length, padded.length);
    System.arraycopy(bytes, bytes.length - used, padded, padded.length - used, used);
    try {
      return like instanceof Inet6Address
          ? Inet6Address.getByAddress(null, padded, scope(like))
          : InetAddress.getByAddress(padded);
    } catch (UnknownHostException e) {
      throw new AssertionError("4 and 16 bytes are addresses", e);
    }
  }

  private static IllegalArgumentException wrong(
      InetAddress first, InetAddress last, String reason) {
    return new IllegalArgumentException(
        "range is "
            + first.getHostAddress()
            + " to "
            + last.getHostAddress()
            + ", but must not have "
            + reason);
  }
}
