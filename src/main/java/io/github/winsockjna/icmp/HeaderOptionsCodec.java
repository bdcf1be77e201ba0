// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * IPv4 options as they stand in a packet, by RFC 791: those of a request written, those of a reply
 * read. But for the end of the list and the one-byte filler, an option is its type, its length, a
 * pointer to the next free slot (counted from 1), and the slots.
 *
 * <p>Routers write replies' options, and no error of theirs is worth losing the reply for: options
 * not asked for are skipped, one whose pointer is not at a slot counts as not there, and one whose
 * length cannot be ends the list.
 */
final class HeaderOptionsCodec {
  private static final byte[] NO_BYTES = {};

  private static final int END = 0;
  private static final int NO_OPERATION = 1;
  private static final int RECORD_ROUTE = 7;
  private static final int TIMESTAMP = 68;
  private static final int LOOSE_SOURCE_ROUTE = 131;
  private static final int STRICT_SOURCE_ROUTE = 137;

  private static final int ROUTE_HEADER = 3;
  private static final int TIMESTAMP_HEADER = 4;
  private static final int ADDRESS = 4;
  private static final int ADDRESS_AND_TIME = 8;

  /** The low four bits of a timestamp option's fourth byte; the high ones count what overflowed. */
  private static final int FLAG_MASK = 0xF;

  private static final int WITH_ADDRESS = 1;
  private static final int WITH_GIVEN_ADDRESS = 3;

  /** Set in a time that is not milliseconds since midnight UTC. */
  private static final int NOT_UTC = 1 << 31;

  /**
   * What was written down on the way.
   *
   * @param recordedRoute of the first such option, empty for none
   * @param timestamps likewise
   */
  record Recorded(List<InetAddress> recordedRoute, List<HopTimestamp> timestamps) {
    static final Recorded NOTHING = new Recorded(List.of(), List.of());
  }

  private HeaderOptionsCodec() {}

  /** How long the options are, in bytes, with what pads them to a multiple of 4. */
  static int size(HeaderOptions options) {
    int size =
        routeSize(options.looseSourceRoute().size())
            + routeSize(options.strictSourceRoute().size())
            + routeSize(options.recordRoute())
            + timestampSize(options.timestamps());
    return (size + 3) / 4 * 4;
  }

  private static int routeSize(int addresses) {
    return addresses == 0 ? 0 : ROUTE_HEADER + addresses * ADDRESS;
  }

  private static int timestampSize(int slots) {
    return slots == 0 ? 0 : TIMESTAMP_HEADER + slots * ADDRESS_AND_TIME;
  }

  /** Writes the options, padded with ends of the list. */
  static byte[] encode(HeaderOptions options) {
    int size = size(options);
    if (size == 0) {
      return NO_BYTES;
    }
    ByteBuffer b = ByteBuffer.allocate(size);
    putRoute(b, LOOSE_SOURCE_ROUTE, options.looseSourceRoute());
    putRoute(b, STRICT_SOURCE_ROUTE, options.strictSourceRoute());
    if (options.recordRoute() > 0) {
      int route = routeSize(options.recordRoute());
      putHeader(b, RECORD_ROUTE, route, ROUTE_HEADER);
      b.position(b.position() + route - ROUTE_HEADER);
    }
    if (options.timestamps() > 0) {
      putHeader(b, TIMESTAMP, timestampSize(options.timestamps()), TIMESTAMP_HEADER);
      b.put((byte) WITH_ADDRESS);
    }
    return b.array();
  }

  private static void putRoute(ByteBuffer b, int type, List<InetAddress> route) {
    if (!route.isEmpty()) {
      putHeader(b, type, routeSize(route.size()), ROUTE_HEADER);
      route.forEach(address -> b.put(address.getAddress()));
    }
  }

  private static void putHeader(ByteBuffer b, int type, int size, int header) {
    b.put((byte) type).put((byte) size).put((byte) (header + 1));
  }

  /** Reads what a reply's options recorded. */
  static Recorded decode(byte[] bytes) {
    Recorded recorded = Recorded.NOTHING;
    int at = 0;
    while (at < bytes.length && bytes[at] != END) {
      if (bytes[at] == NO_OPERATION) {
        at++;
        continue;
      }
      int length = at + 1 < bytes.length ? bytes[at + 1] & 0xFF : 0;
      if (length < 2 || length > bytes.length - at) {
        return recorded;
      }
      recorded = with(recorded, ByteBuffer.wrap(bytes, at, length).slice());
      at += length;
    }
    return recorded;
  }

  private static Recorded with(Recorded recorded, ByteBuffer option) {
    int type = option.get(0) & 0xFF;
    if (type == RECORD_ROUTE && recorded.recordedRoute().isEmpty()) {
      return new Recorded(route(option), recorded.timestamps());
    }
    if (type == TIMESTAMP && recorded.timestamps().isEmpty()) {
      return new Recorded(recorded.recordedRoute(), timestamps(option));
    }
    return recorded;
  }

  private static List<InetAddress> route(ByteBuffer option) {
    List<InetAddress> route = new ArrayList<>();
    int used = used(option, ROUTE_HEADER, ADDRESS);
    for (int i = 0; i < used; i++) {
      route.add(address(option, ROUTE_HEADER + i * ADDRESS));
    }
    return List.copyOf(route);
  }

  private static List<HopTimestamp> timestamps(ByteBuffer option) {
    List<HopTimestamp> timestamps = new ArrayList<>();
    int used = hasAddresses(option) ? used(option, TIMESTAMP_HEADER, ADDRESS_AND_TIME) : 0;
    for (int i = 0; i < used; i++) {
      int at = TIMESTAMP_HEADER + i * ADDRESS_AND_TIME;
      int time = option.getInt(at + ADDRESS);
      timestamps.add(
          new HopTimestamp(
              address(option, at), Duration.ofMillis(time & ~NOT_UTC), (time & NOT_UTC) == 0));
    }
    return List.copyOf(timestamps);
  }

  private static boolean hasAddresses(ByteBuffer option) {
    int flag = option.limit() < TIMESTAMP_HEADER ? 0 : option.get(ROUTE_HEADER) & FLAG_MASK;
    return flag == WITH_ADDRESS || flag == WITH_GIVEN_ADDRESS;
  }

  /**
   * How many slots are before the one the pointer is at; it is behind the option when it is full.
   */
  private static int used(ByteBuffer option, int header, int slot) {
    int bytes = option.limit() < header ? -1 : (option.get(2) & 0xFF) - 1 - header;
    boolean atSlot = bytes >= 0 && bytes % slot == 0 && bytes <= option.limit() - header;
    return atSlot ? bytes / slot : 0;
  }

  private static InetAddress address(ByteBuffer option, int at) {
    byte[] address = new byte[ADDRESS];
    option.get(at, address);
    try {
      return InetAddress.getByAddress(address);
    } catch (UnknownHostException e) {
      throw new AssertionError("4 bytes are an address", e);
    }
  }
}
