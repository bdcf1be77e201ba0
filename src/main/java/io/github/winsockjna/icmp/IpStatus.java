// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How an echo request ended: every {@code IP_STATUS} of ipexport.h. The numbers overlap those of
 * Winsock's errors, and mean something else: 11010 is {@link #IP_REQ_TIMED_OUT} here and a quality
 * of service error there.
 *
 * <p>11019 to 11035 are notes that the network stack passes around; no echo request ends so.
 */
public enum IpStatus {
  /** 0: The echo was answered. */
  IP_SUCCESS(0, "The echo was answered."),
  /** 11001: The reply buffer was too small. */
  IP_BUF_TOO_SMALL(11001, "The reply buffer was too small."),
  /** 11002: A router has no route to the target's network. */
  IP_DEST_NET_UNREACHABLE(11002, "A router has no route to the target's network."),
  /**
   * 11003: The target cannot be reached, most often because no such host answers on its network.
   */
  IP_DEST_HOST_UNREACHABLE(
      11003,
      "The target cannot be reached, most often because no such host answers on its network."),
  /** 11004: The target does not know the protocol; for IPv6, traffic to it is prohibited. */
  IP_DEST_PROT_UNREACHABLE(
      11004, "The target does not know the protocol; for IPv6, traffic to it is prohibited."),
  /** 11005: No program listens on that port of the target. */
  IP_DEST_PORT_UNREACHABLE(11005, "No program listens on that port of the target."),
  /** 11006: Windows does not have enough resources. */
  IP_NO_RESOURCES(11006, "Windows does not have enough resources."),
  /** 11007: An IP option was not valid. */
  IP_BAD_OPTION(11007, "An IP option was not valid."),
  /** 11008: A device failed. */
  IP_HW_ERROR(11008, "A device failed."),
  /** 11009: The packet is too big for a link on the way and must not be fragmented. */
  IP_PACKET_TOO_BIG(
      11009, "The packet is too big for a link on the way and must not be fragmented."),
  /** 11010: No answer came before the timeout. */
  IP_REQ_TIMED_OUT(11010, "No answer came before the timeout."),
  /** 11011: The request was not valid. */
  IP_BAD_REQ(11011, "The request was not valid."),
  /** 11012: The source route was not valid. */
  IP_BAD_ROUTE(11012, "The source route was not valid."),
  /** 11013: The time to live ran out at a router on the way. */
  IP_TTL_EXPIRED_TRANSIT(11013, "The time to live ran out at a router on the way."),
  /** 11014: The time to live ran out before all fragments had arrived. */
  IP_TTL_EXPIRED_REASSEM(11014, "The time to live ran out before all fragments had arrived."),
  /** 11015: A field of the packet's header was not valid. */
  IP_PARAM_PROBLEM(11015, "A field of the packet's header was not valid."),
  /** 11016: A router asked to send more slowly. */
  IP_SOURCE_QUENCH(11016, "A router asked to send more slowly."),
  /** 11017: An IP option was too long. */
  IP_OPTION_TOO_BIG(11017, "An IP option was too long."),
  /** 11018: The target's address was not valid. */
  IP_BAD_DESTINATION(11018, "The target's address was not valid."),
  /** 11019: An address of this computer was removed. */
  IP_ADDR_DELETED(11019, "An address of this computer was removed."),
  /** 11020: The MTU to one address changed. */
  IP_SPEC_MTU_CHANGE(11020, "The MTU to one address changed."),
  /** 11021: The MTU of an interface changed. */
  IP_MTU_CHANGE(11021, "The MTU of an interface changed."),
  /** 11022: The network stack is being unloaded. */
  IP_UNLOAD(11022, "The network stack is being unloaded."),
  /** 11023: This computer got an address. */
  IP_ADDR_ADDED(11023, "This computer got an address."),
  /** 11024: A network cable or link was connected. */
  IP_MEDIA_CONNECT(11024, "A network cable or link was connected."),
  /** 11025: A network cable or link was disconnected. */
  IP_MEDIA_DISCONNECT(11025, "A network cable or link was disconnected."),
  /** 11026: A network adapter was bound. */
  IP_BIND_ADAPTER(11026, "A network adapter was bound."),
  /** 11027: A network adapter was unbound. */
  IP_UNBIND_ADAPTER(11027, "A network adapter was unbound."),
  /** 11028: The network device does not exist. */
  IP_DEVICE_DOES_NOT_EXIST(11028, "The network device does not exist."),
  /** 11029: Another computer has this computer's address. */
  IP_DUPLICATE_ADDRESS(11029, "Another computer has this computer's address."),
  /** 11030: The metric of an interface changed. */
  IP_INTERFACE_METRIC_CHANGE(11030, "The metric of an interface changed."),
  /** 11031: The security filters were changed. */
  IP_RECONFIG_SECFLTR(11031, "The security filters were changed."),
  /** 11032: IPsec is being negotiated, and the packet was dropped meanwhile. */
  IP_NEGOTIATING_IPSEC(11032, "IPsec is being negotiated, and the packet was dropped meanwhile."),
  /** 11033: What an interface can do for wake-on-LAN changed. */
  IP_INTERFACE_WOL_CAPABILITY_CHANGE(11033, "What an interface can do for wake-on-LAN changed."),
  /** 11034: The address is in use already. */
  IP_DUPLICATE_IPADD(11034, "The address is in use already."),
  /** 11035: Nothing more can be sent. */
  IP_NO_FURTHER_SENDS(11035, "Nothing more can be sent."),
  /** 11040: The target cannot be reached (IPv6). */
  IP_DEST_UNREACHABLE(11040, "The target cannot be reached (IPv6)."),
  /** 11041: A time ran out on the way (IPv6). */
  IP_TIME_EXCEEDED(11041, "A time ran out on the way (IPv6)."),
  /** 11042: A header was not valid (IPv6). */
  IP_BAD_HEADER(11042, "A header was not valid (IPv6)."),
  /** 11043: The target does not know the next header (IPv6). */
  IP_UNRECOGNIZED_NEXT_HEADER(11043, "The target does not know the next header (IPv6)."),
  /** 11044: An ICMP error of no particular kind came back (IPv6). */
  IP_ICMP_ERROR(11044, "An ICMP error of no particular kind came back (IPv6)."),
  /** 11045: Source and target are in different scopes (IPv6). */
  IP_DEST_SCOPE_MISMATCH(11045, "Source and target are in different scopes (IPv6)."),
  /** 11050: The packet could not be sent, most often because no network is connected. */
  IP_GENERAL_FAILURE(
      11050, "The packet could not be sent, most often because no network is connected."),
  /** 11255: The request is still under way. */
  IP_PENDING(11255, "The request is still under way."),
  /** A number that is not listed here. */
  UNKNOWN(-1, "A status that Windows does not document.");

  /** The name IPv6 has for {@link #IP_DEST_NET_UNREACHABLE}. */
  public static final IpStatus IP_DEST_NO_ROUTE = IP_DEST_NET_UNREACHABLE;

  /** The name IPv6 has for {@link #IP_DEST_HOST_UNREACHABLE}. */
  public static final IpStatus IP_DEST_ADDR_UNREACHABLE = IP_DEST_HOST_UNREACHABLE;

  /** The name IPv6 has for {@link #IP_DEST_PROT_UNREACHABLE}. */
  public static final IpStatus IP_DEST_PROHIBITED = IP_DEST_PROT_UNREACHABLE;

  /** The name IPv6 has for {@link #IP_TTL_EXPIRED_TRANSIT}. */
  public static final IpStatus IP_HOP_LIMIT_EXCEEDED = IP_TTL_EXPIRED_TRANSIT;

  /** The name IPv6 has for {@link #IP_TTL_EXPIRED_REASSEM}. */
  public static final IpStatus IP_REASSEMBLY_TIME_EXCEEDED = IP_TTL_EXPIRED_REASSEM;

  /** The name IPv6 has for {@link #IP_PARAM_PROBLEM}. */
  public static final IpStatus IP_PARAMETER_PROBLEM = IP_PARAM_PROBLEM;

  private static final Map<Integer, IpStatus> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(IpStatus::code, s -> s));

  private static final Map<String, IpStatus> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, s -> s));

  private static final Map<String, IpStatus> ALIASES =
      Map.of(
          "IP_DEST_NO_ROUTE", IP_DEST_NO_ROUTE,
          "IP_DEST_ADDR_UNREACHABLE", IP_DEST_ADDR_UNREACHABLE,
          "IP_DEST_PROHIBITED", IP_DEST_PROHIBITED,
          "IP_HOP_LIMIT_EXCEEDED", IP_HOP_LIMIT_EXCEEDED,
          "IP_REASSEMBLY_TIME_EXCEEDED", IP_REASSEMBLY_TIME_EXCEEDED,
          "IP_PARAMETER_PROBLEM", IP_PARAMETER_PROBLEM);

  private final int code;
  private final String description;

  IpStatus(int code, String description) {
    this.code = code;
    this.description = description;
  }

  /**
   * The status' number.
   *
   * @return the value of its {@code IP_…} constant; -1 for {@link #UNKNOWN}
   */
  public int code() {
    return code;
  }

  /**
   * What happened, in one English sentence, the same on every system.
   *
   * @return the sentence
   */
  public String description() {
    return description;
  }

  /**
   * Finds the status of a number.
   *
   * @param code the value of an {@code IP_…} constant
   * @return the status; {@link #UNKNOWN} when it is not listed, never null
   */
  public static IpStatus of(int code) {
    return BY_CODE.getOrDefault(code, UNKNOWN);
  }

  /**
   * Finds a status by its name in C.
   *
   * @param name for example "IP_REQ_TIMED_OUT"; also the names IPv6 has for some
   * @return the status; empty when there is none of that name
   */
  public static Optional<IpStatus> named(String name) {
    Objects.requireNonNull(name, "name");
    return Optional.ofNullable(BY_NAME.getOrDefault(name, ALIASES.get(name)));
  }
}
