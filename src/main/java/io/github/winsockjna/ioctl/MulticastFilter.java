// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.option.InterfaceSelector;
import io.github.winsockjna.option.OptionCodec;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;

/**
 * From whom a socket receives the datagrams of a multicast group, all at once. Source: {@code
 * IP_MSFILTER} and {@code GROUP_FILTER} of ws2ipdef.h.
 *
 * @param group the group's address
 * @param networkInterface where it was joined
 * @param mode what the list of sources means
 * @param sources addresses of the family of {@code group}
 */
public record MulticastFilter(
    InetAddress group, InterfaceSelector networkInterface, Mode mode, List<InetAddress> sources) {
  /** What a list of sources means. Source: {@code MULTICAST_MODE_TYPE} of ws2ipdef.h. */
  public enum Mode {
    /** {@code MCAST_INCLUDE}: only from these. */
    INCLUDE(0),
    /** {@code MCAST_EXCLUDE}: from all but these. */
    EXCLUDE(1);

    static final OptionCodec<Mode> CODEC = OptionCodec.constant(Mode.class, Mode::code);

    private final int code;

    Mode(int code) {
      this.code = code;
    }

    /**
     * Its number.
     *
     * @return the number in ws2ipdef.h
     */
    public int code() {
      return code;
    }
  }

  /**
   * Checks that nothing is null, and copies the list.
   *
   * @param group the group's address
   * @param networkInterface where it was joined
   * @param mode what the list of sources means
   * @param sources addresses of the family of {@code group}
   */
  public MulticastFilter {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(networkInterface, "networkInterface");
    Objects.requireNonNull(mode, "mode");
    sources = Bytes.requireElements(sources, "sources");
  }
}
