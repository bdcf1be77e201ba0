// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

/** What stands for HOST:PORT on the command line; an IPv6 address has brackets around it. */
record HostPort(String host, int port) {
  /**
   * Takes it apart.
   *
   * @throws IllegalArgumentException it is something else
   */
  static HostPort of(String text) {
    int colon = text.lastIndexOf(':');
    String port = text.substring(colon + 1);
    if (colon < 1 || !port.matches("\\d{1,5}") || !isPort(Integer.parseInt(port))) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not HOST:PORT with a port from 1 to 65535");
    }
    String host = text.substring(0, colon);
    if (host.startsWith("[") && host.endsWith("]")) {
      return new HostPort(host.substring(1, host.length() - 1), Integer.parseInt(port));
    }
    if (host.contains(":")) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not HOST:PORT: an IPv6 address stands in brackets, [::1]:80");
    }
    return new HostPort(host, Integer.parseInt(port));
  }

  /**
   * Takes apart what stands for [HOST:]PORT; without a host it is 0.0.0.0, all addresses.
   *
   * @throws IllegalArgumentException it is something else
   */
  static HostPort orPort(String text) {
    return of(text.matches("\\d+") ? "0.0.0.0:" + text : text);
  }

  private static boolean isPort(int port) {
    return port >= 1 && port <= 0xFFFF;
  }
}
