// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.message;

import io.github.winsockjna.Protocol;
import java.util.Optional;

/**
 * Kinds of control messages: the names that ws2ipdef.h, ws2tcpip.h and mstcpip.h have for a level
 * and a type. Most are switched on by an option of the same or a similar name.
 */
public enum ControlType {
  /** When the datagram arrived: {@link ControlMessage#timestamp()}. {@code SIO_TIMESTAMPING}. */
  SO_TIMESTAMP(ControlType.SOL_SOCKET, 0x300A),
  /**
   * To be sent: a number by which {@code SIO_GET_TX_TIMESTAMP} then tells when the datagram left.
   * Windows Server 2022.
   */
  SO_TIMESTAMP_ID(ControlType.SOL_SOCKET, 0x300B),
  /** Type of service, with the ECN bits: a number. Switched on by {@code IP_RECVTOS}. */
  IP_TOS(Protocol.IP, 3),
  /** Time to live: a number. Switched on by {@code IP_RECVTTL}. */
  IP_TTL(Protocol.IP, 4),
  /** Destination and interface: {@link PacketInfo}. Switched on by {@code IP_PKTINFO}. */
  IP_PKTINFO(Protocol.IP, 19),
  /** Time to live, up to Windows 10 1607, which has this type instead of {@link #IP_TTL}. */
  IP_HOPLIMIT(Protocol.IP, 21),
  /** Interface index: a number. Switched on by {@code IP_RECVIF}. */
  IP_RECVIF(Protocol.IP, 24),
  /** The address it was sent to. Switched on by {@code IP_RECVDSTADDR}. */
  IP_RECVDSTADDR(Protocol.IP, 25),
  /** The routing header: bytes. Switched on by {@code IP_RECVRTHDR}. */
  IP_RTHDR(Protocol.IP, 32),
  /** Type of service, up to Windows 10 1607, which has this type instead of {@link #IP_TOS}. */
  IP_TCLASS(Protocol.IP, 39),
  /** Index of the interface below the tunnel: a number. {@code IP_ORIGINAL_ARRIVAL_IF}. */
  IP_ORIGINAL_ARRIVAL_IF(Protocol.IP, 47),
  /** The two ECN bits: a number. Switched on by {@code IP_RECVECN}. */
  IP_ECN(Protocol.IP, 50),
  /** Destination, interface and scope: {@link PacketInfo}. {@code IP_PKTINFO_EX}. */
  IP_PKTINFO_EX(Protocol.IP, 51),
  /** Records of a redirection by the Windows Filtering Platform: bytes. Windows 8. */
  IP_WFP_REDIRECT_RECORDS(Protocol.IP, 60),
  /** Context of a redirection by the Windows Filtering Platform: bytes. Windows 8. */
  IP_WFP_REDIRECT_CONTEXT(Protocol.IP, 70),
  /**
   * The ICMP error that an earlier datagram has met: {@link ReceivedError}. Switched on by {@code
   * IP_RECVERR}. Windows Server 2022.
   */
  IP_RECVERR(Protocol.IP, 75),
  /** Destination and interface: {@link PacketInfo}. Switched on by {@code IPV6_PKTINFO}. */
  IPV6_PKTINFO(Protocol.IPV6, 19),
  /** Hop limit: a number. Switched on by {@code IPV6_HOPLIMIT}. */
  IPV6_HOPLIMIT(Protocol.IPV6, 21),
  /** Interface index: a number. Switched on by {@code IPV6_RECVIF}. */
  IPV6_RECVIF(Protocol.IPV6, 24),
  /** The address it was sent to. Switched on by {@code IPV6_RECVDSTADDR}. */
  IPV6_RECVDSTADDR(Protocol.IPV6, 25),
  /** The routing header: bytes. Switched on by {@code IPV6_RECVRTHDR}. */
  IPV6_RTHDR(Protocol.IPV6, 32),
  /** Traffic class, with the ECN bits: a number. Switched on by {@code IPV6_RECVTCLASS}. */
  IPV6_TCLASS(Protocol.IPV6, 39),
  /**
   * Index of the interface below the tunnel: a number. {@code IP_ORIGINAL_ARRIVAL_IF}, which has no
   * name of its own for IPv6 in the headers.
   */
  IPV6_ORIGINAL_ARRIVAL_IF(Protocol.IPV6, 47),
  /** The two ECN bits: a number. Switched on by {@code IPV6_RECVECN}. */
  IPV6_ECN(Protocol.IPV6, 50),
  /** Destination, interface and scope: {@link PacketInfo}. {@code IPV6_PKTINFO_EX}. */
  IPV6_PKTINFO_EX(Protocol.IPV6, 51),
  /** Records of a redirection by the Windows Filtering Platform: bytes. Windows 8. */
  IPV6_WFP_REDIRECT_RECORDS(Protocol.IPV6, 60),
  /** Context of a redirection by the Windows Filtering Platform: bytes. Windows 8. */
  IPV6_WFP_REDIRECT_CONTEXT(Protocol.IPV6, 70),
  /**
   * The ICMP error that an earlier datagram has met: {@link ReceivedError}. Switched on by {@code
   * IPV6_RECVERR}. Windows Server 2022.
   */
  IPV6_RECVERR(Protocol.IPV6, 75),
  /** To be sent: the size of the datagrams to cut the data into: a number. Windows 10 2004. */
  UDP_SEND_MSG_SIZE(Protocol.UDP, 2),
  /**
   * The size of the datagrams that were joined: a number. Switched on by {@code
   * UDP_RECV_MAX_COALESCED_SIZE}, Windows 10 2004.
   */
  UDP_COALESCED_INFO(Protocol.UDP, 3);

  private static final int SOL_SOCKET = 0xFFFF;

  private final int level;
  private final int type;

  ControlType(Protocol level, int type) {
    this(level.code(), type);
  }

  ControlType(int level, int type) {
    this.level = level;
    this.type = type;
  }

  /**
   * The protocol it belongs to.
   *
   * @return {@code cmsg_level}, for example 0 for {@code IPPROTO_IP}
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
   * Finds the kind of a level and a type.
   *
   * @param level {@code cmsg_level}
   * @param type {@code cmsg_type}
   * @return the kind; empty when it is not listed
   */
  public static Optional<ControlType> of(int level, int type) {
    for (ControlType kind : values()) {
      if (kind.level == level && kind.type == type) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
