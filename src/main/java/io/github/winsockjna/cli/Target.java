// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.net.InetAddress;

/**
 * A host of the command line.
 *
 * @param host as it was given
 */
record Target(String host, InetAddress address) {
  /** The host as it was given, with its address where that is not the same. */
  String name() {
    String text = AddressText.of(address);
    boolean isLiteral = host.equals(text) || host.equals(address.getHostAddress());
    return isLiteral ? text : PlainText.of(host) + " [" + text + "]";
  }
}
