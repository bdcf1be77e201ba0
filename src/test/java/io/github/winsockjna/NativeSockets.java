// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import com.sun.jna.Memory;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.Ws2_32;
import java.net.InetSocketAddress;

/** Asks Windows itself about a handle, past the library's facade. */
public final class NativeSockets {
  private NativeSockets() {}

  /** The local address as {@code getsockname} has it. */
  public static InetSocketAddress localAddress(long handle) throws WinsockException {
    try (Memory name = new Memory(Sockaddr.SIZE_IN6)) {
      IntByReference length = new IntByReference(Sockaddr.SIZE_IN6);
      WinsockResult.check(
          Ws2_32.instance().getsockname(new SOCKET(handle), name, length), "getsockname");
      return Sockaddr.decode(name.getByteBuffer(0, length.getValue()));
    }
  }
}
