// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the address of a host, of a wanted family. */
final class HostName {
  private HostName() {}

  static InetAddress resolve(String host, boolean only4, boolean only6)
      throws UnknownHostException {
    if (host.isBlank()) {
      throw new UnknownHostException("\"" + host + "\"");
    }
    for (InetAddress address : all(host)) {
      boolean is4 = address instanceof Inet4Address;
      if (is4 && !only6 || !is4 && !only4) {
        return address;
      }
    }
    throw new UnknownHostException(host + " with an " + (only4 ? "IPv4" : "IPv6") + " address");
  }

  private static InetAddress[] all(String host) throws UnknownHostException {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      UnknownHostException plain = new UnknownHostException(host);
      plain.initCause(e);
      throw plain;
    }
  }
}
