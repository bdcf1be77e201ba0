// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.bytes.Bytes;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A network interface, as options about multicast and outgoing traffic name it: by index, by one of
 * its IPv4 addresses, or the system's choice.
 *
 * <p>Immutable.
 */
public final class InterfaceSelector {
  /** The system chooses. */
  public static final InterfaceSelector DEFAULT = new InterfaceSelector(0, null);

  /** An interface's index within an IPv4 address has 24 bits: 0.x.x.x. */
  static final int MOST_INDEX = 0xFF_FFFF;

  private final int index;
  private final Inet4Address address;

  private InterfaceSelector(int index, Inet4Address address) {
    this.index = index;
    this.address = address;
  }

  /**
   * An interface by its index.
   *
   * @param index as {@link java.net.NetworkInterface#getIndex()} has it, 1 to 16777215; 0 is {@link
   *     #DEFAULT}
   * @return the selector
   * @throws IllegalArgumentException the index is out of range
   */
  public static InterfaceSelector ofIndex(int index) {
    Bytes.requireRange(index, 0, MOST_INDEX, "index");
    return index == 0 ? DEFAULT : new InterfaceSelector(index, null);
  }

  /**
   * An interface by its IPv4 address; for options of IPv4 only.
   *
   * @param address an address of the interface; 0.0.0.0 is {@link #DEFAULT}
   * @return the selector
   * @throws IllegalArgumentException the address is another one that begins with 0, which Windows
   *     takes for an index
   */
  public static InterfaceSelector ofAddress(Inet4Address address) {
    Objects.requireNonNull(address, "address");
    if (address.isAnyLocalAddress()) {
      return DEFAULT;
    }
    if (address.getAddress()[0] == 0) {
      throw new IllegalArgumentException(
          "address is " + address.getHostAddress() + ", which Windows takes for an index");
    }
    return new InterfaceSelector(0, address);
  }

  /**
   * The interface's index.
   *
   * @return the index; empty when it is given by address or is {@link #DEFAULT}
   */
  public OptionalInt index() {
    return index == 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /**
   * The interface's address.
   *
   * @return the address; empty when it is given by index or is {@link #DEFAULT}
   */
  public Optional<Inet4Address> address() {
    return Optional.ofNullable(address);
  }

  /** The four bytes IPv4 options take: an address, or the index in network byte order, 0.x.x.x. */
  byte[] toBytes4() {
    return address != null
        ? address.getAddress()
        : new byte[] {0, (byte) (index >> 16), (byte) (index >> 8), (byte) index};
  }

  /** The number that options of IPv6, and {@code MCAST_…} of both families, take: the index. */
  int toIndex6() {
    if (address != null) {
      throw new IllegalArgumentException(
          "value is " + this + ", but this option names an interface by its index");
    }
    return index;
  }

  /**
   * Reads what IPv4 options answer: an address, an index in network byte order (as it was set), or,
   * as Windows documents, an index in host byte order. Which of the two an index is cannot always
   * be seen; the smaller one is taken, since indices are small. An address ending in .0.0 is taken
   * for an index.
   */
  static InterfaceSelector ofBytes4(byte[] b) {
    int network = b[0] == 0 ? (b[1] & 0xFF) << 16 | (b[2] & 0xFF) << 8 | b[3] & 0xFF : -1;
    int host = b[2] == 0 && b[3] == 0 ? (b[1] & 0xFF) << 8 | b[0] & 0xFF : -1;
    if (network < 0 && host < 0) {
      return new InterfaceSelector(0, inet4(b));
    }
    return ofIndex(network < 0 ? host : host < 0 ? network : Math.min(network, host));
  }

  static Inet4Address inet4(byte[] b) {
    try {
      return (Inet4Address) InetAddress.getByAddress(b);
    } catch (UnknownHostException e) {
      throw new AssertionError("4 bytes are an address", e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InterfaceSelector that
        && index == that.index
        && Objects.equals(address, that.address);
  }

  @Override
  public int hashCode() {
    return Objects.hash(index, address);
  }

  @Override
  public String toString() {
    return address != null ? address.getHostAddress() : index == 0 ? "default" : "index " + index;
  }
}
