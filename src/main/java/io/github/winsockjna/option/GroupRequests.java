// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.bytes.Sockaddr;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/**
 * {@code GROUP_REQ} and {@code GROUP_SOURCE_REQ} of ws2ipdef.h: an interface's index, and one or
 * two addresses with the room of a {@code SOCKADDR_STORAGE} each.
 */
final class GroupRequests {
  /** Addresses are aligned to 8 bytes. */
  private static final int FIRST_ADDRESS = 8;

  private static final int STORAGE = 128;

  private GroupRequests() {}

  static ByteBuffer encode(InterfaceSelector networkInterface, InetAddress... addresses) {
    ByteBuffer b = Bytes.allocate(FIRST_ADDRESS + addresses.length * STORAGE);
    b.putInt(0, networkInterface.toIndex6());
    for (int i = 0; i < addresses.length; i++) {
      b.put(FIRST_ADDRESS + i * STORAGE, Sockaddr.encode(new InetSocketAddress(addresses[i], 0)));
    }
    return b;
  }
}
