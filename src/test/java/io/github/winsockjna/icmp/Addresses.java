// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses without any look-up; but for loopback, those reserved for documentation. */
final class Addresses {
  static final InetAddress LOOPBACK = of("127.0.0.1");
  static final InetAddress LOOPBACK6 = of("::1");
  static final InetAddress HOST = of("192.0.2.1");
  static final InetAddress HOST6 = of("2001:db8::1");

  private Addresses() {}

  static InetAddress of(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  /** An IPv6 address that keeps its scope, even when it is IPv4-mapped. */
  static Inet6Address scoped(byte[] address, int scope) {
    try {
      return Inet6Address.getByAddress(null, address, scope);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }
}
