// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The hosts of a subnet. */
final class Subnet {
  /**
   * The most of a refused text that its message repeats; the longest usual subnet has 43
   * characters.
   */
  private static final int MOST_REPEATED = 43;

  private static final int MAX_HOST_BITS = 16;

  private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern COLONS = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private final String text;

  private Subnet(String text) {
    this.text = text;
  }

  /**
   * The hosts.
   *
   * @param text an address and a prefix length, or for IPv4 a mask
   * @throws IllegalArgumentException it is no subnet, or one of too many hosts
   */
  static List<InetAddress> hosts(String text) {
    return new Subnet(text).hosts();
  }

  private List<InetAddress> hosts() {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw isNoSubnet();
    }
    String literal = text.substring(0, slash);
    byte[] address = address(literal);
    int hostBits = hostBits(text.substring(slash + 1), address.length * Byte.SIZE);
    if (hostBits < 0 || hostBits > MAX_HOST_BITS) {
      throw isNoSubnet();
    }
    boolean hasBroadcast = address.length == Integer.BYTES && hostBits > 1;
    List<InetAddress> hosts =
        AddressRange.addresses(
            end(address, hostBits, false, hasBroadcast),
            end(address, hostBits, true, hasBroadcast));
    if (hosts.get(0).isAnyLocalAddress()) {
      throw refused("not have the address " + literal + ", which is no host's");
    }
    return hosts;
  }

  /** The first or the last host of a network. */
  private static InetAddress end(byte[] address, int hostBits, boolean last, boolean hasBroadcast) {
    byte[] bytes = address.clone();
    for (int bit = 0; bit < hostBits; bit++) {
      int at = bytes.length - 1 - bit / Byte.SIZE;
      int mask = 1 << bit % Byte.SIZE;
      boolean isSet = last != (bit == 0 && hasBroadcast);
      bytes[at] = (byte) (isSet ? bytes[at] | mask : bytes[at] & ~mask);
    }
    return of(bytes);
  }

  /** How many bits differ within the network; negative for a prefix that is too long. */
  private int hostBits(String prefix, int bits) {
    if (prefix.matches("\\d{1,3}")) {
      return bits - Integer.parseInt(prefix);
    }
    if (bits != Integer.SIZE || !DECIMAL.matcher(prefix).matches()) {
      throw isNoSubnet();
    }
    int mask = of(decimal(prefix)).hashCode();
    int hostBits = Integer.numberOfTrailingZeros(mask);
    if (Integer.bitCount(mask) + hostBits != bits) {
      throw refused("have a mask whose ones come first, as 255.255.255.0 has");
    }
    return hostBits;
  }

  private byte[] address(String literal) {
    if (DECIMAL.matcher(literal).matches()) {
      return decimal(literal);
    }
    int percent = literal.indexOf('%');
    if (percent > 0 && literal.indexOf(':') >= 0) {
      throw refused("be without a scope (" + literal.substring(percent) + ")");
    }
    if (!COLONS.matcher(literal).matches()) {
      throw isNoSubnet();
    }
    InetAddress address;
    try {
      // In brackets it is read as an address, and nothing else.
      address = InetAddress.getByName("[" + literal + "]");
    } catch (UnknownHostException e) {
      throw isNoSubnet();
    }
    if (address instanceof Inet4Address) {
      throw refused(
          "be written as IPv4 (" + address.getHostAddress() + "), for its address is IPv4-mapped");
    }
    return address.getAddress();
  }

  private byte[] decimal(String literal) {
    int[] numbers = Arrays.stream(literal.split("\\.")).mapToInt(Integer::parseInt).toArray();
    byte[] bytes = new byte[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] > 0xFF) {
        throw isNoSubnet();
      }
      bytes[i] = (byte) numbers[i];
    }
    return bytes;
  }

  private static InetAddress of(byte[] address) {
    try {
      return InetAddress.getByAddress(address);
    } catch (UnknownHostException e) {
      throw new AssertionError("4 and 16 bytes are addresses", e);
    }
  }

  private IllegalArgumentException isNoSubnet() {
    return refused(
        "be an address and a prefix length of at most "
            + AddressRange.MAX_ADDRESSES
            + " addresses: /16 to /32 for IPv4, /112 to /128 for IPv6");
  }

  private IllegalArgumentException refused(String must) {
    String start = text.length() <= MOST_REPEATED ? text : text.substring(0, MOST_REPEATED) + "…";
    return new IllegalArgumentException("subnet is \"" + start + "\", but must " + must);
  }
}
