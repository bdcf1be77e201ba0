// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.SetOnlyCodec;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * The input of {@code SIO_RCVALL_IF} and {@code SIO_RCVALL_MCAST_IF}. Source: {@code RCVALL_IF} of
 * mstcpip.h.
 *
 * @param mode what to receive
 * @param interfaceIndex on which interface, as {@code NetworkInterface.getIndex} has it
 */
public record ReceiveAllInterface(ReceiveAll mode, int interfaceIndex) {
  static final OptionCodec<ReceiveAllInterface> CODEC = new Codec();

  /**
   * Checks the mode.
   *
   * @param mode what to receive
   * @param interfaceIndex on which interface
   */
  public ReceiveAllInterface {
    Objects.requireNonNull(mode, "mode");
  }

  private static final class Codec extends SetOnlyCodec<ReceiveAllInterface> {
    private Codec() {
      super(ReceiveAllInterface.class);
    }

    @Override
    protected ByteBuffer write(ReceiveAllInterface value) {
      return Bytes.allocate(2 * Integer.BYTES)
          .putInt(value.mode().code())
          .putInt(value.interfaceIndex())
          .flip();
    }
  }
}
