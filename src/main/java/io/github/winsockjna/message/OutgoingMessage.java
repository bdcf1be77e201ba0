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
 * A datagram to be sent, with what is to hold for it alone. Source: {@code WSAMSG}, as {@code
 * WSASendMsg} takes it. Immutable: each method gives another message.
 *
 * <pre>{@code
 * OutgoingMessage.of(data).to(address).packetInfo(new PacketInfo(source, 0)).ecn(2)
 * }</pre>
 *
 * <p>Which control messages Windows takes depends on its version; what it does not know it refuses
 * with {@code WSAEINVAL} or passes over.
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
   * A message of data alone, for a connected socket unless {@link #to} is set.
   *
   * @param data the bytes, from position to limit, which stay as they are; they are not copied, so
   *     change them only after sending
   * @return the message
   */
  public static OutgoingMessage of(ByteBuffer data) {
    return new OutgoingMessage(
        Objects.requireNonNull(data, "data").slice(), null, null, Map.of(), List.of());
  }

  /**
   * Where to send it; the socket's peer unless set.
   *
   * @param destination a resolved address; an IPv4 one for a dual-stack socket too
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
   * Where it comes from: which address of this computer, and by which interface it is sent. Source:
   * {@code IP_PKTINFO}, {@code IPV6_PKTINFO}.
   *
   * @param packetInfo an address of this computer, the wildcard address for none in particular; an
   *     interface, 0 for none in particular
   * @return a message with that source
   * @throws IllegalArgumentException the address is of another family than the destination
   */
  public OutgoingMessage packetInfo(PacketInfo packetInfo) {
    Objects.requireNonNull(packetInfo, "packetInfo");
    return new OutgoingMessage(data, destination, packetInfo, numbers, others);
  }

  /**
   * Its time to live, or hop limit; the socket's unless set. Source: {@code IP_TTL}, {@code
   * IPV6_HOPLIMIT}. Windows does not document that it takes this with a message; its options {@code
   * IP_TTL} and {@code IPV6_UNICAST_HOPS} are sure.
   *
   * @param timeToLive 1 to 255
   * @return a message with that time to live
   * @throws IllegalArgumentException it is out of range
   */
  public OutgoingMessage timeToLive(int timeToLive) {
    return with(Number.TIME_TO_LIVE, timeToLive, 1, MOST_OF_A_BYTE, "timeToLive");
  }

  /**
   * Its type of service, or traffic class; the socket's unless set. Source: {@code IP_TOS}, {@code
   * IPV6_TCLASS}. Windows does not document that it takes this with a message.
   *
   * @param trafficClass 0 to 255: DSCP in the upper six bits, ECN in the lower two
   * @return a message with that traffic class
   * @throws IllegalArgumentException it is out of range
   */
  public OutgoingMessage trafficClass(int trafficClass) {
    return with(Number.TRAFFIC_CLASS, trafficClass, 0, MOST_OF_A_BYTE, "trafficClass");
  }

  /**
   * Its explicit congestion notification. Source: {@code IP_ECN}, {@code IPV6_ECN}.
   *
   * @param ecn 0 Not-ECT, 1 ECT(1), 2 ECT(0); 3, CE, is for routers, and Windows refuses it
   * @return a message with that notification
   * @throws IllegalArgumentException it is out of range
   */
  public OutgoingMessage ecn(int ecn) {
    return with(Number.ECN, ecn, 0, MOST_ECN, "ecn");
  }

  /**
   * Has Windows cut the data into several datagrams; the last may be shorter. Source: {@code
   * UDP_SEND_MSG_SIZE}, Windows 10 2004.
   *
   * @param segmentSize bytes in each datagram, 1 to 65535, and no more than the path takes
   * @return a message that is cut up
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
   * @return its bytes, from position to limit; the position is the caller's own
   */
  public ByteBuffer data() {
    return data.duplicate();
  }

  /**
   * Where to send it.
   *
   * @return the address; empty: to the socket's peer
   */
  public Optional<InetSocketAddress> destination() {
    return Optional.ofNullable(destination);
  }

  /**
   * Whether it is for IPv4 or for IPv6, as its destination or its source says.
   *
   * @return {@link AddressFamily#INET} or {@link AddressFamily#INET6}; empty when neither is set:
   *     as the socket's peer is
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
   * Tells whether there is anything but data and destination.
   *
   * @return whether {@link #controlMessages} gives any
   */
  public boolean hasControlMessages() {
    return packetInfo != null || !numbers.isEmpty() || !others.isEmpty();
  }

  /**
   * The control messages that go with it.
   *
   * @param family the family of the traffic, {@link AddressFamily#INET} or {@link
   *     AddressFamily#INET6}: what goes to an IPv4 address is IPv4 traffic on a dual-stack socket
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
