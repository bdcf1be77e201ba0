// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.message;

import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.bytes.Sockaddr;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A datagram to send, with settings for this datagram only. Source: {@code WSAMSG}, as {@code
 * WSASendMsg} takes it. Immutable: each method returns a new message.
 *
 * <pre>{@code
 * OutgoingMessage.of(data).to(address).packetInfo(new PacketInfo(source, 0)).ecn(2)
 * }</pre>
 *
 * <p>Which control messages Windows accepts depends on its version. It refuses unknown ones with
 * {@code WSAEINVAL}, or ignores them.
 */
public final class OutgoingMessage {
  /** What is a number, and how each family says it. */
  private enum Number {
    TIME_TO_LIVE(ControlType.IP_TTL, ControlType.IPV6_HOPLIMIT),
    TRAFFIC_CLASS(ControlType.IP_TOS, ControlType.IPV6_TCLASS),
    ECN(ControlType.IP_ECN, ControlType.IPV6_ECN),
    SEGMENT_SIZE(ControlType.UDP_SEND_MSG_SIZE, ControlType.UDP_SEND_MSG_SIZE);

    private final ControlType v4;
    private final ControlType v6;

    Number(ControlType v4, ControlType v6) {
      this.v4 = v4;
      this.v6 = v6;
    }
  }

  private static final int MOST_OF_A_BYTE = 255;

  /** CE, 3, is for routers to set: Windows refuses it. */
  private static final int MOST_ECN = 2;

  private static final int MOST_OF_A_SEGMENT = 65_535;

  private final ByteBuffer data;
  private final InetSocketAddress destination;
  private final PacketInfo packetInfo;
  private final Map<Number, Integer> numbers;
  private final List<ControlMessage> others;

  private OutgoingMessage(
      ByteBuffer data,
      InetSocketAddress destination,
      PacketInfo packetInfo,
      Map<Number, Integer> numbers,
      List<ControlMessage> others) {
    this.data = data;
    this.destination = destination;
    this.packetInfo = packetInfo;
    this.numbers = numbers;
    this.others = others;
    if (destination != null
        && packetInfo != null
        && family(destination.getAddress()) != family(packetInfo.destination())) {
      throw new IllegalArgumentException(
          "packetInfo has address "
              + packetInfo.destination()
              + ", but must be of the same family as the destination "
              + destination.getAddress());
    }
  }

  /**
   * A message with data only. Unless {@link #to} is called, it is for a connected socket.
   *
   * @param data the bytes between position and limit, which do not move. They are not copied: do
   *     not change them before the message is sent
   * @return the message
   */
  public static OutgoingMessage of(ByteBuffer data) {
    return new OutgoingMessage(
        Objects.requireNonNull(data, "data").slice(), null, null, Map.of(), List.of());
  }

  /**
   * Sets the destination; the socket's peer unless set.
   *
   * @param destination a resolved address; a dual-stack socket takes IPv4 addresses, too
   * @return a message with that destination
   * @throws IllegalArgumentException it is not resolved, or of another family than the packet info
   */
  public OutgoingMessage to(InetSocketAddress destination) {
    Objects.requireNonNull(destination, "destination");
    if (destination.isUnresolved()) {
      throw new IllegalArgumentException(
          "destination is " + Bytes.shown(destination) + ", but must be resolved");
    }
    InetSocketAddress unmapped =
        new InetSocketAddress(Sockaddr.unmapped(destination.getAddress()), destination.getPort());
    return new OutgoingMessage(data, unmapped, packetInfo, numbers, others);
  }

  /**
   * Sets the source address, and the interface to send by. Source: {@code IP_PKTINFO}, {@code
   * IPV6_PKTINFO}.
   *
   * @param packetInfo an address of this computer, or the wildcard address to let Windows choose;
   *     an interface, or 0 to let Windows choose
   * @return a message with that source
   * @throws IllegalArgumentException the address is of another family than the destination
   */
  public OutgoingMessage packetInfo(PacketInfo packetInfo) {
    Objects.requireNonNull(packetInfo, "packetInfo");
    return new OutgoingMessage(data, destination, packetInfo, numbers, others);
  }

  /**
   * Sets the time to live, or hop limit; that of the socket unless set. Windows does not document
   * that it accepts this with a message. The options {@code IP_TTL} and {@code IPV6_UNICAST_HOPS}
   * of the socket always work. Source: {@code IP_TTL}, {@code IPV6_HOPLIMIT}.
   *
   * @param timeToLive 1 to 255
   * @return a message with that time to live
   * @throws IllegalArgumentException it is out of range
   */
  public OutgoingMessage timeToLive(int timeToLive) {
    return with(Number.TIME_TO_LIVE, timeToLive, 1, MOST_OF_A_BYTE, "timeToLive");
  }

  /**
   * Sets the type of service, or traffic class; that of the socket unless set. Windows does not
   * document that it accepts this with a message. Source: {@code IP_TOS}, {@code IPV6_TCLASS}.
   *
   * @param trafficClass 0 to 255: DSCP in the upper six bits, ECN in the lower two
   * @return a message with that traffic class
   * @throws IllegalArgumentException it is out of range
   */
  public OutgoingMessage trafficClass(int trafficClass) {
    return with(Number.TRAFFIC_CLASS, trafficClass, 0, MOST_OF_A_BYTE, "trafficClass");
  }

  /**
   * Sets the explicit congestion notification. Source: {@code IP_ECN}, {@code IPV6_ECN}.
   *
   * @param ecn 0 (Not-ECT), 1 (ECT(1)) or 2 (ECT(0)). Only routers set 3 (CE); Windows refuses it
   * @return a message with that notification
   * @throws IllegalArgumentException it is out of range
   */
  public OutgoingMessage ecn(int ecn) {
    return with(Number.ECN, ecn, 0, MOST_ECN, "ecn");
  }

  /**
   * Splits the data into several datagrams, of which the last may be shorter. Windows does the
   * splitting. Windows 10 2004. Source: {@code UDP_SEND_MSG_SIZE}.
   *
   * @param segmentSize bytes in each datagram, 1 to 65535, and no more than the path MTU allows
   * @return a message that is split
   * @throws IllegalArgumentException it is out of range
   */
  public OutgoingMessage segmentSize(int segmentSize) {
    return with(Number.SEGMENT_SIZE, segmentSize, 1, MOST_OF_A_SEGMENT, "segmentSize");
  }

  private OutgoingMessage with(Number number, int value, int least, int most, String argument) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          argument + " is " + value + ", but must be from " + least + " to " + most);
    }
    Map<Number, Integer> more = new EnumMap<>(Number.class);
    more.putAll(numbers);
    more.put(number, value);
    return new OutgoingMessage(data, destination, packetInfo, more, others);
  }

  /**
   * Adds a control message of any kind, behind those added before.
   *
   * @param message the control message
   * @return a message that has it
   */
  public OutgoingMessage controlMessage(ControlMessage message) {
    Objects.requireNonNull(message, "message");
    List<ControlMessage> more = new ArrayList<>(others);
    more.add(message);
    return new OutgoingMessage(data, destination, packetInfo, numbers, List.copyOf(more));
  }

  /**
   * The data.
   *
   * @return the bytes, from position to limit, in a buffer with a position of its own
   */
  public ByteBuffer data() {
    return data.duplicate();
  }

  /**
   * The destination.
   *
   * @return the address; empty to send to the socket's peer
   */
  public Optional<InetSocketAddress> destination() {
    return Optional.ofNullable(destination);
  }

  /**
   * The address family of the destination or, without one, of the source address.
   *
   * @return {@link AddressFamily#INET} or {@link AddressFamily#INET6}; empty if neither is set, so
   *     that it is the family of the socket's peer
   */
  public Optional<AddressFamily> family() {
    if (destination != null) {
      return Optional.of(family(destination.getAddress()));
    }
    return Optional.ofNullable(packetInfo).map(info -> family(info.destination()));
  }

  private static AddressFamily family(InetAddress address) {
    return address instanceof Inet4Address ? AddressFamily.INET : AddressFamily.INET6;
  }

  /**
   * Tells whether the message has more than data and destination.
   *
   * @return true if {@link #controlMessages} returns any
   */
  public boolean hasControlMessages() {
    return packetInfo != null || !numbers.isEmpty() || !others.isEmpty();
  }

  /**
   * The control messages of the datagram.
   *
   * @param family the family of the traffic, {@link AddressFamily#INET} or {@link
   *     AddressFamily#INET6}. A datagram to an IPv4 address is IPv4 traffic on a dual-stack socket,
   *     too
   * @return the messages, unmodifiable, those of {@link #controlMessage} last
   */
  public List<ControlMessage> controlMessages(AddressFamily family) {
    Objects.requireNonNull(family, "family");
    List<ControlMessage> messages = new ArrayList<>();
    if (packetInfo != null) {
      messages.add(ControlMessage.ofPacketInfo(packetInfo));
    }
    numbers.forEach(
        (number, value) ->
            messages.add(
                ControlMessage.ofNumber(
                    family == AddressFamily.INET ? number.v4 : number.v6, value)));
    messages.addAll(others);
    return List.copyOf(messages);
  }
}
