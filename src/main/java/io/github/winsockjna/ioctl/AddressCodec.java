// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.option.OptionCodec;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** A {@code sockaddr} of which only the IP address counts. */
final class AddressCodec implements OptionCodec<InetAddress> {
  private static final int STORAGE = 128;

  @Override
  public Class<InetAddress> type() {
    return InetAddress.class;
  }

  @Override
  public int capacity() {
    return STORAGE;
  }

  @Override
  public ByteBuffer encode(InetAddress value) {
    return ByteBuffer.wrap(Sockaddr.encode(new InetSocketAddress(value, 0)));
  }

  @Override
  public InetAddress decode(ByteBuffer bytes) {
    return Sockaddr.decode(bytes).getAddress();
  }
}
