// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The IPv4 options a request asks for, checked: together they fit into a packet's header.
 *
 * @param recordRoute slots for addresses, 0 for none
 * @param timestamps slots for addresses with times, 0 for none
 * @param looseSourceRoute the hops and the target, empty for none
 * @param strictSourceRoute likewise
 */
record HeaderOptions(
    int recordRoute,
    int timestamps,
    List<InetAddress> looseSourceRoute,
    List<InetAddress> strictSourceRoute) {
  static final HeaderOptions NONE = new HeaderOptions(0, 0, List.of(), List.of());

  /** The longest header has 60 bytes, of which 20 are not options. */
  static final int MAX_SIZE = 40;

  static final int MAX_ADDRESSES = 9;
  static final int MAX_TIMESTAMPS = 4;

  HeaderOptions withRecordRoute(int slots) {
    requireSlots(slots, MAX_ADDRESSES, "recordRoute");
    return new HeaderOptions(slots, timestamps, looseSourceRoute, strictSourceRoute).fitting();
  }

  HeaderOptions withTimestamps(int slots) {
    requireSlots(slots, MAX_TIMESTAMPS, "timestamps");
    return new HeaderOptions(recordRoute, slots, looseSourceRoute, strictSourceRoute).fitting();
  }

  HeaderOptions withLooseSourceRoute(List<InetAddress> hops, InetAddress target) {
    List<InetAddress> route = route(hops, target, "looseSourceRoute");
    return new HeaderOptions(recordRoute, timestamps, route, strictSourceRoute).fitting();
  }

  HeaderOptions withStrictSourceRoute(List<InetAddress> hops, InetAddress target) {
    List<InetAddress> route = route(hops, target, "strictSourceRoute");
    return new HeaderOptions(recordRoute, timestamps, looseSourceRoute, route).fitting();
  }

  private static void requireSlots(int slots, int most, String argument) {
    if (slots < 1 || slots > most) {
      throw new IllegalArgumentException(
          argument + " is " + slots + ", but must be from 1 to " + most);
    }
  }

  private static List<InetAddress> route(
      List<InetAddress> hops, InetAddress target, String argument) {
    List<InetAddress> route = new ArrayList<>(Objects.requireNonNull(hops, argument));
    for (InetAddress hop : route) {
      if (!(Objects.requireNonNull(hop, "one of " + argument) instanceof Inet4Address)
          || hop.isAnyLocalAddress()) {
        throw new IllegalArgumentException(
            argument + " has " + hop.getHostAddress() + ", but must have IPv4 addresses of hosts");
      }
    }
    if (route.isEmpty()) {
      throw new IllegalArgumentException(argument + " is empty, but must have a hop");
    }
    if (!route.get(route.size() - 1).equals(target)) {
      route.add(target);
    }
    if (route.size() > MAX_ADDRESSES) {
      throw new IllegalArgumentException(
          argument
              + " has "
              + route.size()
              + " addresses with the target, but must have at most "
              + MAX_ADDRESSES);
    }
    return List.copyOf(route);
  }

  private HeaderOptions fitting() {
    if (!looseSourceRoute.isEmpty() && !strictSourceRoute.isEmpty()) {
      throw new IllegalArgumentException("A source route is loose or strict, but must not be both");
    }
    int size = HeaderOptionsCodec.size(this);
    if (size > MAX_SIZE) {
      throw new IllegalArgumentException(
          "The IP options take " + size + " bytes, but must take at most " + MAX_SIZE);
    }
    return this;
  }
}
