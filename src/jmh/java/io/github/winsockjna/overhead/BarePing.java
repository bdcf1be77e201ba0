// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.overhead;

import com.sun.jna.Memory;

/** Pings 127.0.0.1 once, with nothing but JNA. */
final class BarePing {
  private static final int LOOPBACK = 0x0100007f;
  private static final int PAYLOAD = 32;
  private static final int REPLY = 1200;
  private static final int TIMEOUT_MILLIS = 4000;

  private BarePing() {}

  /**
   * Pings.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Memory data = new Memory(PAYLOAD);
    Memory reply = new Memory(REPLY);
    data.clear();
    int replies =
        BareIcmp.IcmpSendEcho(
            BareIcmp.IcmpCreateFile(),
            LOOPBACK,
            data,
            (short) PAYLOAD,
            null,
            reply,
            REPLY,
            TIMEOUT_MILLIS);
    System.out.println(replies + " reply, after " + reply.getInt(8) + " ms");
  }
}
