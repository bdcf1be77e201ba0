// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Addresses as text: IPv6 in the short form of RFC 5952, with its scope if it has one. */
final class AddressText {
  private static final int WORDS = 8;

  private AddressText() {}

  static String of(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address.getHostAddress();
    }
    String full = address.getHostAddress();
    int percent = full.indexOf('%');
    return shorten(address.getAddress()) + (percent < 0 ? "" : full.substring(percent));
  }

  /** With its port: an IPv6 address stands in brackets. */
  static String of(InetSocketAddress address) {
    if (address.isUnresolved()) {
      return address.getHostString() + ":" + address.getPort();
    }
    String text = of(address.getAddress());
    return (text.contains(":") ? "[" + text + "]" : text) + ":" + address.getPort();
  }

  private static String shorten(byte[] bytes) {
    int[] words = new int[WORDS];
    for (int i = 0; i < WORDS; i++) {
      words[i] = (bytes[2 * i] & 0xFF) << Byte.SIZE | bytes[2 * i + 1] & 0xFF;
    }
    int gap = 0;
    int gapLength = 1;
    for (int i = 0; i < WORDS; i++) {
      int zeros = zeros(words, i);
      if (zeros > gapLength) {
        gap = i;
        gapLength = zeros;
      }
    }
    return gapLength == 1
        ? join(words, 0, WORDS)
        : join(words, 0, gap) + "::" + join(words, gap + gapLength, WORDS);
  }

  private static int zeros(int[] words, int from) {
    int to = from;
    while (to < WORDS && words[to] == 0) {
      to++;
    }
    return to - from;
  }

  private static String join(int[] words, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i == from ? "" : ":").append(Integer.toHexString(words[i]));
    }
    return text.toString();
  }
}
