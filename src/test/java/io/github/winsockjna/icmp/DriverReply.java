// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import io.github.winsockjna.doubles.IphlpapiDouble;
import java.net.Inet6Address;
import java.net.InetAddress;

/** A reply that {@link IcmpDriver} gives: with the data that was sent, unless told otherwise. */
final class DriverReply {
  private final InetAddress responder;
  private int status;
  private int roundTripMillis;
  private int timeToLive = 64;
  private int flags;
  private byte[] data;
  private byte[] options = {};
  private Lie dataLie;
  private Lie optionsLie;

  /** What a reply says of bytes that are elsewhere: how many, and how far from the buffer. */
  private record Lie(int size, long offset) {}

  private DriverReply(InetAddress responder) {
    this.responder = responder;
  }

  /** The echo, from somebody. */
  static DriverReply from(InetAddress responder) {
    return new DriverReply(responder);
  }

  DriverReply status(int status) {
    this.status = status;
    return this;
  }

  DriverReply roundTripMillis(int roundTripMillis) {
    this.roundTripMillis = roundTripMillis;
    return this;
  }

  DriverReply timeToLive(int timeToLive) {
    this.timeToLive = timeToLive;
    return this;
  }

  DriverReply flags(int flags) {
    this.flags = flags;
    return this;
  }

  DriverReply data(byte... data) {
    this.data = data;
    return this;
  }

  DriverReply options(int... options) {
    this.options = new byte[options.length];
    for (int i = 0; i < options.length; i++) {
      this.options[i] = (byte) options[i];
    }
    return this;
  }

  DriverReply saysDataIs(int size, long offset) {
    dataLie = new Lie(size, offset);
    return this;
  }

  DriverReply saysOptionsAre(int size, long offset) {
    optionsLie = new Lie(size, offset);
    return this;
  }

  void addTo(IphlpapiDouble driver) {
    byte[] address = responder.getAddress();
    driver.add_reply(
        address,
        address.length,
        responder instanceof Inet6Address six ? six.getScopeId() : 0,
        status,
        roundTripMillis,
        timeToLive,
        flags,
        data,
        data == null ? IphlpapiDouble.AS_SENT : data.length,
        options,
        options.length);
    if (dataLie != null) {
      driver.lie_about_data(dataLie.size, dataLie.offset);
    }
    if (optionsLie != null) {
      driver.lie_about_options(optionsLie.size, optionsLie.offset);
    }
  }
}
