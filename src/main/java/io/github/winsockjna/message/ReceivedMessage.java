// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.message;

import io.github.winsockjna.bytes.Bytes;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Windows tells about a received datagram. Its data is in the buffer that was passed for it.
 * Source: {@code WSAMSG}, as {@code WSARecvMsg} fills it.
 *
 * <p>Most of it must be switched on beforehand, by an option of the socket. Without the option, the
 * method returns empty. Immutable.
 */
public final class ReceivedMessage {
  private static final int ECN_BITS = 3;

  private final InetSocketAddress sender;
  private final int length;
  private final int flagBits;
  private final boolean isTruncated;
  private final List<ControlMessage> controlMessages;

  /**
   * A message as {@code SocketRef.receiveMessage} returns it; public for tests of programs.
   *
   * @param sender the address of the sender
   * @param length how many bytes of data are in the buffer
   * @param flagBits {@code dwFlags}
   * @param isTruncated whether data or control messages did not fit
   * @param controlMessages all control messages, in their order; copied
   */
  public ReceivedMessage(
      InetSocketAddress sender,
      int length,
      int flagBits,
      boolean isTruncated,
      List<ControlMessage> controlMessages) {
    this.sender = Objects.requireNonNull(sender, "sender");
    this.length = length;
    this.flagBits = flagBits;
    this.isTruncated = isTruncated;
    this.controlMessages = Bytes.requireElements(controlMessages, "controlMessages");
  }

  /**
   * The address of the sender.
   *
   * @return the address; an IPv4 address even on a dual-stack socket; the wildcard address and port
   *     0 if Windows does not tell
   */
  public InetSocketAddress sender() {
    return sender;
  }

  /**
   * The length of the data.
   *
   * @return how many bytes are in the buffer
   */
  public int length() {
    return length;
  }

  /**
   * All flags of the message, including those that {@link #flags()} has no name for.
   *
   * @return {@code dwFlags}
   */
  public int flagBits() {
    return flagBits;
  }

  /**
   * Tells whether data or control messages did not fit, and were discarded. {@link #flags()} tells
   * which, if Windows does.
   *
   * @return true if something was discarded
   */
  public boolean isTruncated() {
    return isTruncated;
  }

  /**
   * All control messages.
   *
   * @return the messages in their order, unmodifiable; empty when there are none
   */
  public List<ControlMessage> controlMessages() {
    return controlMessages;
  }

  /**
   * The flags of the message.
   *
   * @return the flags that have a name here, unmodifiable; empty if there are none
   */
  public Set<MessageFlag> flags() {
    return MessageFlag.of(flagBits);
  }

  /**
   * The address that the datagram was sent to, and the interface by which it came. Switched on by
   * {@code IP_PKTINFO} and {@code IPV6_PKTINFO}; a dual-stack socket needs both.
   *
   * @return address and interface; an IPv4 address even on a dual-stack socket; empty if Windows
   *     does not tell
   */
  public Optional<PacketInfo> packetInfo() {
    return controlMessages.stream().flatMap(message -> message.packetInfo().stream()).findFirst();
  }

  /**
   * The address that the datagram was sent to. Switched on by {@code IP_PKTINFO} or {@code
   * IP_RECVDSTADDR}, or their counterparts for IPv6.
   *
   * @return the address; empty if Windows does not tell
   */
  public Optional<InetAddress> destination() {
    return controlMessages.stream().flatMap(message -> message.destination().stream()).findFirst();
  }

  /**
   * The ICMP error that an earlier datagram of this socket has met. {@link #sender()} is then the
   * destination of that datagram, and the data is its beginning. Switched on by {@code IP_RECVERR}
   * or {@code IPV6_RECVERR}; Windows Server 2022.
   *
   * @return the error; empty for a datagram
   */
  public Optional<ReceivedError> receivedError() {
    return controlMessages.stream()
        .flatMap(message -> message.receivedError().stream())
        .findFirst();
  }

  /**
   * When it arrived. Switched on by {@code SIO_TIMESTAMPING}.
   *
   * @return ticks of the performance counter or of the network card; empty if Windows does not tell
   */
  public OptionalLong timestamp() {
    return controlMessages.stream()
        .flatMapToLong(message -> message.timestamp().stream())
        .findFirst();
  }

  /**
   * The time to live, or hop limit, that the datagram had left. Switched on by {@code IP_RECVTTL}
   * (Windows 10) and {@code IPV6_HOPLIMIT}.
   *
   * @return 0 to 255; empty if Windows does not tell
   */
  public OptionalInt timeToLive() {
    return number(ControlType.IP_TTL, ControlType.IP_HOPLIMIT, ControlType.IPV6_HOPLIMIT);
  }

  /**
   * The type of service, or traffic class, of the datagram. Switched on by {@code IP_RECVTOS} and
   * {@code IPV6_RECVTCLASS} (Windows 10).
   *
   * @return 0 to 255: DSCP in the upper six bits, ECN in the lower two; empty if Windows does not
   *     tell
   */
  public OptionalInt trafficClass() {
    return number(ControlType.IP_TOS, ControlType.IP_TCLASS, ControlType.IPV6_TCLASS);
  }

  /**
   * The explicit congestion notification of the datagram. Switched on by {@code IP_RECVECN} and
   * {@code IPV6_RECVECN}, or with the {@link #trafficClass()}, of which it is the lower two bits.
   *
   * @return 0 Not-ECT, 1 ECT(1), 2 ECT(0), 3 CE: congestion was met; empty if Windows does not tell
   */
  public OptionalInt ecn() {
    OptionalInt told = number(ControlType.IP_ECN, ControlType.IPV6_ECN);
    OptionalInt trafficClass = trafficClass();
    return told.isPresent() || trafficClass.isEmpty()
        ? told
        : OptionalInt.of(trafficClass.getAsInt() & ECN_BITS);
  }

  /**
   * The interface by which the datagram came. Switched on by {@code IP_RECVIF} and {@code
   * IPV6_RECVIF}, or with the {@link #packetInfo()}, which has it, too.
   *
   * @return the interface's index; empty if Windows does not tell
   */
  public OptionalInt interfaceIndex() {
    OptionalInt told = number(ControlType.IP_RECVIF, ControlType.IPV6_RECVIF);
    return told.isPresent()
        ? told
        : packetInfo().stream().mapToInt(PacketInfo::interfaceIndex).findFirst();
  }

  /**
   * The interface by which a datagram that came through a tunnel arrived at this computer. Switched
   * on by {@code IP_ORIGINAL_ARRIVAL_IF}, for either family.
   *
   * @return the interface's index; empty if Windows does not tell
   */
  public OptionalInt originalArrivalInterface() {
    return number(ControlType.IP_ORIGINAL_ARRIVAL_IF, ControlType.IPV6_ORIGINAL_ARRIVAL_IF);
  }

  /**
   * The size of the datagrams that Windows joined into this one; the last may be shorter. Switched
   * on by {@code UDP_RECV_MAX_COALESCED_SIZE} (Windows 10 2004).
   *
   * @return bytes; empty when nothing was joined
   */
  public OptionalInt coalescedSize() {
    return number(ControlType.UDP_COALESCED_INFO);
  }

  private OptionalInt number(ControlType... kinds) {
    for (ControlMessage message : controlMessages) {
      for (ControlType kind : kinds) {
        if (message.is(kind) && message.number().isPresent()) {
          return message.number();
        }
      }
    }
    return OptionalInt.empty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReceivedMessage that
        && sender.equals(that.sender)
        && length == that.length
        && flagBits == that.flagBits
        && isTruncated == that.isTruncated
        && controlMessages.equals(that.controlMessages);
  }

  @Override
  public int hashCode() {
    return Objects.hash(sender, length, flagBits, isTruncated, controlMessages);
  }

  /**
   * Describes it in full.
   *
   * @return for example "ReceivedMessage[sender=/127.0.0.1:5000, length=5, …]"
   */
  @Override
  public String toString() {
    return "ReceivedMessage[sender="
        + sender
        + ", length="
        + length
        + ", flagBits="
        + flagBits
        + ", isTruncated="
        + isTruncated
        + ", controlMessages="
        + controlMessages
        + "]";
  }
}
