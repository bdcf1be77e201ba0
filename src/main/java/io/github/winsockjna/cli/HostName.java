// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
final class HostName {
  private HostName() {}

  /**
   * All addresses, at least one.
   *
   * @throws UnknownHostException there is none; its message is the host
   */
  static List<InetAddress> addresses(String host) throws UnknownHostException {
    if (host.isBlank()) {
      throw new UnknownHostException("\"" + host + "\"");
    }
    try {
      return List.of(InetAddress.getAllByName(host));
    } catch (UnknownHostException e) {
      UnknownHostException plain = new UnknownHostException(host);
      plain.initCause(e);
      throw plain;
    }
  }
}
