// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hosts of a subnet in CIDR notation; never looks anything up. */
final class Subnet {
  /** The most of a refused text that its message repeats; the longest subnet has 43 characters. */
  private static final int MOST_REPEATED = 43;

  /** At most 65536 addresses. */
  private static final int MAX_HOST_BITS = 16;

  private static final Pattern CIDR = Pattern.compile("([^/]+)/(\\d{1,3})");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern COLONS = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private Subnet() {}

  /**
   * The hosts.
   *
   * @throws IllegalArgumentException it is no subnet, or one of too many hosts
   */
  static List<InetAddress> hosts(String cidr) {
    Matcher matcher = CIDR.matcher(cidr);
    if (!matcher.matches()) {
      throw wrong(cidr);
    }
    byte[] address = address(cidr, matcher.group(1));
    int bits = address.length * Byte.SIZE;
    int hostBits = bits - Integer.parseInt(matcher.group(2));
    if (hostBits < 0 || hostBits > MAX_HOST_BITS) {
      throw wrong(cidr);
    }
    int last = (1 << hostBits) - 1;
    BigInteger network = new BigInteger(1, address).shiftRight(hostBits).shiftLeft(hostBits);
    boolean hasBroadcast = bits == Integer.SIZE && hostBits > 1;
    List<InetAddress> hosts = new ArrayList<>();
    for (int host = hasBroadcast ? 1 : 0; host <= (hasBroadcast ? last - 1 : last); host++) {
      hosts.add(address(network.add(BigInteger.valueOf(host)), address.length));
    }
    return hosts;
  }

  private static byte[] address(String cidr, String literal) {
    if (DECIMAL.matcher(literal).matches()) {
      int[] numbers = Arrays.stream(literal.split("\\.")).mapToInt(Integer::parseInt).toArray();
      byte[] bytes = new byte[numbers.length];
      for (int i = 0; i < numbers.length; i++) {
        if (numbers[i] > 0xFF) {
          throw wrong(cidr);
        }
        bytes[i] = (byte) numbers[i];
      }
      return bytes;
    }
    if (!COLONS.matcher(literal).matches()) {
      throw wrong(cidr);
    }
    try {
      // In brackets it is read as an address, and nothing else.
      return InetAddress.getByName("[" + literal + "]").getAddress();
    } catch (UnknownHostException e) {
      throw wrong(cidr);
    }
  }

  private static InetAddress address(BigInteger number, int length) {
    byte[] bytes = number.toByteArray();
    byte[] padded = new byte[length];
    int used = Math.min(bytes.length, length);
    System.arraycopy(bytes, bytes.length - used, padded, length - used, used);
    try {
      return InetAddress.getByAddress(padded);
    } catch (UnknownHostException e) {
      throw new AssertionError("4 and 16 bytes are addresses", e);
    }
  }

  private static IllegalArgumentException wrong(String cidr) {
    String start = cidr.length() <= MOST_REPEATED ? cidr : cidr.substring(0, MOST_REPEATED) + "…";
    return new IllegalArgumentException(
        "subnet is \""
            + start
            + "\", but must be an address and a prefix length of at most 65536 addresses:"
            + " /16 to /32 for IPv4, /112 to /128 for IPv6");
  }
}
