// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.message;

import io.github.winsockjna.bytes.HexBytes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A control message: additional information that is sent or received with a datagram. Source:
 * {@code WSACMSGHDR} of ws2def.h. Immutable.
 */
public final class ControlMessage {
  private static final int IPV4_ADDRESS = 4;
  private static final int IPV6_ADDRESS = 16;
  private static final int SCOPE_ID = 4;
  private static final int RECEIVED_ERROR = 12;

  private final int level;
  private final int type;
  private final byte[] data;

  /** Takes the data over, which nobody else may change. */
  ControlMessage(int level, int type, byte[] data) {
    this.level = level;
    this.type = type;
    this.data = data;
  }

  /**
   * A control message of any kind.
   *
   * @param level {@code cmsg_level}, for example 0 for {@code IPPROTO_IP}
   * @param type {@code cmsg_type}
   * @param data the bytes behind the header; copied
   * @return the message
   */
  public static ControlMessage of(int level, int type, byte[] data) {
    return new ControlMessage(level, type, Objects.requireNonNull(data, "data").clone());
  }

  /**
   * A control message that holds a number of four bytes.
   *
   * @param kind the kind, for example {@link ControlType#IP_TTL}
   * @param number the number
   * @return the message
   */
  public static ControlMessage ofNumber(ControlType kind, int number) {
    Objects.requireNonNull(kind, "kind");
    ByteBuffer data = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    return new ControlMessage(kind.level(), kind.type(), data.putInt(0, number).array());
  }

  /**
   * A control message that holds an address and an interface: {@link ControlType#IP_PKTINFO} or
   * {@link ControlType#IPV6_PKTINFO}, depending on the address.
   *
   * @param info address and interface
   * @return the message
   */
  public static ControlMessage ofPacketInfo(PacketInfo info) {
    Objects.requireNonNull(info, "info");
    byte[] address = info.destination().getAddress();
    ControlType kind =
        address.length == IPV4_ADDRESS ? ControlType.IP_PKTINFO : ControlType.IPV6_PKTINFO;
    ByteBuffer data =
        ByteBuffer.allocate(address.length + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    data.put(address).putInt(info.interfaceIndex());
    return new ControlMessage(kind.level(), kind.type(), data.array());
  }

  /**
   * The protocol it belongs to.
   *
   * @return {@code cmsg_level}
   */
  public int level() {
    return level;
  }

  /**
   * Its number there.
   *
   * @return {@code cmsg_type}
   */
  public int type() {
    return type;
  }

  /**
   * The kind of control message.
   *
   * @return the kind; empty if level and type are not in {@link ControlType}
   */
  public Optional<ControlType> kind() {
    return ControlType.of(level, type);
  }

  /**
   * Tells whether it is of a kind.
   *
   * @param kind the kind
   * @return whether level and type are those of {@code kind}
   */
  public boolean is(ControlType kind) {
    Objects.requireNonNull(kind, "kind");
    return level == kind.level() && type == kind.type();
  }

  /**
   * The bytes behind its header.
   *
   * @return a copy; of no length when there are none
   */
  public byte[] data() {
    return data.clone();
  }

  int dataLength() {
    return data.length;
  }

  /**
   * The bytes as a number, for any kind of control message.
   *
   * @return the number; empty unless it has four bytes
   */
  public OptionalInt number() {
    return data.length == Integer.BYTES ? OptionalInt.of(intAt(0)) : OptionalInt.empty();
  }

  /**
   * The bytes as address and interface.
   *
   * @return address and interface; an IPv4 address even on a dual-stack socket; empty unless this
   *     is an {@code IP_PKTINFO}, {@code IPV6_PKTINFO} or one of their {@code _EX} variants, of the
   *     right length
   */
  public Optional<PacketInfo> packetInfo() {
    if (is(ControlType.IP_PKTINFO)) {
      return packetInfo(IPV4_ADDRESS, 0);
    }
    if (is(ControlType.IPV6_PKTINFO)) {
      return packetInfo(IPV6_ADDRESS, 0);
    }
    if (is(ControlType.IP_PKTINFO_EX)) {
      return packetInfo(IPV4_ADDRESS, SCOPE_ID);
    }
    return is(ControlType.IPV6_PKTINFO_EX) ? packetInfo(IPV6_ADDRESS, SCOPE_ID) : Optional.empty();
  }

  private Optional<PacketInfo> packetInfo(int addressLength, int more) {
    return data.length == addressLength + Integer.BYTES + more
        ? Optional.of(new PacketInfo(address(addressLength), intAt(addressLength)))
        : Optional.empty();
  }

  /**
   * The address that the datagram was sent to.
   *
   * @return the address; empty unless this is an {@code IP_RECVDSTADDR}, {@code IPV6_RECVDSTADDR}
   *     or has a {@link #packetInfo()}
   */
  public Optional<InetAddress> destination() {
    if (is(ControlType.IP_RECVDSTADDR) && data.length == IPV4_ADDRESS
        || is(ControlType.IPV6_RECVDSTADDR) && data.length == IPV6_ADDRESS) {
      return Optional.of(address(data.length));
    }
    return packetInfo().map(PacketInfo::destination);
  }

  private InetAddress address(int length) {
    try {
      return InetAddress.getByAddress(Arrays.copyOf(data, length));
    } catch (UnknownHostException e) {
      throw new AssertionError("4 and 16 bytes are addresses", e);
    }
  }

  /**
   * The ICMP error of the error queue.
   *
   * @return the error; empty unless this is an {@code IP_RECVERR} or {@code IPV6_RECVERR} of the
   *     right length
   */
  public Optional<ReceivedError> receivedError() {
    boolean isError = is(ControlType.IP_RECVERR) || is(ControlType.IPV6_RECVERR);
    if (!isError || data.length != RECEIVED_ERROR) {
      return Optional.empty();
    }
    return Optional.of(
        new ReceivedError(
            intAt(0),
            Integer.toUnsignedLong(intAt(4)),
            Byte.toUnsignedInt(data[8]),
            Byte.toUnsignedInt(data[9])));
  }

  /**
   * When the datagram arrived.
   *
   * @return ticks of the performance counter or of the network card, as {@code SIO_TIMESTAMPING}
   *     was told; empty unless this is an {@code SO_TIMESTAMP} of the right length
   */
  public OptionalLong timestamp() {
    return is(ControlType.SO_TIMESTAMP) && data.length == Long.BYTES
        ? OptionalLong.of(ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getLong())
        : OptionalLong.empty();
  }

  private int intAt(int index) {
    return ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getInt(index);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ControlMessage that
        && level == that.level
        && type == that.type
        && Arrays.equals(data, that.data);
  }

  @Override
  public int hashCode() {
    return Objects.hash(level, type, Arrays.hashCode(data));
  }

  /**
   * Describes its level, type and bytes.
   *
   * @return for example "IP_TTL, 4 bytes [21 00 00 00]"
   */
  @Override
  public String toString() {
    String name = kind().map(Enum::name).orElseGet(() -> "level " + level + " type " + type);
    return name + ", " + HexBytes.of(ByteBuffer.wrap(data));
  }
}
