// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyShort;

import io.github.winsockjna.jna.IPHlpAPI;

/** Calls of the functions that send echoes, whatever their arguments, for stubs and checks. */
final class AnyEcho {
  private AnyEcho() {}

  static int sendEcho2(IPHlpAPI mock) {
    return mock.IcmpSendEcho2(
        any(), any(), any(), any(), anyInt(), any(), anyShort(), any(), any(), anyInt(), anyInt());
  }

  static int sendEcho2Ex(IPHlpAPI mock) {
    return mock.IcmpSendEcho2Ex(
        any(),
        any(),
        any(),
        any(),
        anyInt(),
        anyInt(),
        any(),
        anyShort(),
        any(),
        any(),
        anyInt(),
        anyInt());
  }

  static int sendEcho6(IPHlpAPI mock) {
    return mock.Icmp6SendEcho2(
        any(),
        any(),
        any(),
        any(),
        any(),
        any(),
        any(),
        anyShort(),
        any(),
        any(),
        anyInt(),
        anyInt());
  }
}
