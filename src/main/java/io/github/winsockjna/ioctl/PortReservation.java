// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.ReadOnlyCodec;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Ports that are kept for this process, the output of {@code SIO_ACQUIRE_PORT_RESERVATION}. Source:
 * {@code INET_PORT_RESERVATION_INSTANCE} of mstcpip.h.
 *
 * @param ports the ports
 * @param token names the reservation, for {@code SIO_ASSOCIATE_PORT_RESERVATION} and {@code
 *     SIO_RELEASE_PORT_RESERVATION}
 */
public record PortReservation(PortRange ports, long token) {
  static final OptionCodec<PortReservation> CODEC = new Codec();

  /**
   * Checks the ports.
   *
   * @param ports the ports
   * @param token names the reservation
   */
  public PortReservation {
    Objects.requireNonNull(ports, "ports");
  }

  private static final class Codec extends ReadOnlyCodec<PortReservation> {
    private static final int SIZE = 16;
    private static final int TOKEN = 8;

    private Codec() {
      super(PortReservation.class, SIZE);
    }

    @Override
    protected PortReservation read(ByteBuffer bytes) {
      ByteBuffer b = Bytes.require(bytes, SIZE, "An INET_PORT_RESERVATION_INSTANCE");
      return new PortReservation(PortRange.at(0, b), b.getLong(TOKEN));
    }
  }
}
