// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.option.ValueCodec;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** A {@code sockaddr} of which only the IP address counts. */
final class AddressCodec extends ValueCodec<InetAddress> {
  private static final int STORAGE = 128;

  AddressCodec() {
    super(InetAddress.class, STORAGE);
  }

  @Override
  protected ByteBuffer write(InetAddress value) {
    return ByteBuffer.wrap(Sockaddr.encode(new InetSocketAddress(value, 0)));
  }

  @Override
  protected InetAddress read(ByteBuffer bytes) {
    return Sockaddr.decode(bytes).getAddress();
  }
}
