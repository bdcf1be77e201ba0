// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import io.github.winsockjna.dll.WindowsDll;
import io.github.winsockjna.jna.WSADATA;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.memory.NativeList;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Winsock as a whole: whether it is here, its version, and the protocols installed. Thread-safe.
 */
public final class Winsock {
  private static final short VERSION_2_2 = 0x0202;

  private static WinsockVersion version;

  private Winsock() {}

  /**
   * Tells whether Winsock can be used here. Enums, option constants and codecs work anywhere.
   *
   * @return true on Windows, where JNA can load its native library; where it cannot, the {@code
   *     UnsupportedOperationException} of {@link #startup} says why and what helps
   */
  public static boolean isAvailable() {
    return WindowsDll.isSupported();
  }

  /**
   * Starts Winsock in this process, once; further calls do nothing. Everything in this library does
   * it by itself. Only callers of {@link Ws2_32} need it. Where other code has called {@code
   * WSACleanup} too often, one call fails with {@link WsaError#WSANOTINITIALISED}, and the next one
   * starts Winsock again. Source: {@code WSAStartup}.
   *
   * @throws WinsockException Winsock cannot be started
   * @throws UnsupportedOperationException not on Windows
   */
  public static void startup() throws WinsockException {
    version();
  }

  /**
   * The version of Winsock. Source: {@code WSAStartup}.
   *
   * @return what Winsock said when it was started
   * @throws WinsockException Winsock cannot be started
   * @throws UnsupportedOperationException not on Windows
   */
  public static synchronized WinsockVersion version() throws WinsockException {
    Ws2_32 ws2_32 = Ws2_32.instance();
    if (version == null) {
      version = start(ws2_32);
    }
    return version;
  }

  /** Notes that {@code WSACleanup} was called once too often: it has to be started again. */
  static synchronized void ended() {
    version = null;
  }

  static WinsockVersion start(Ws2_32 ws2_32) throws WinsockException {
    WSADATA data = new WSADATA();
    int error = ws2_32.WSAStartup(VERSION_2_2, data);
    if (error != 0) {
      throw new WinsockException("WSAStartup", error);
    }
    return new WinsockVersion(
        dotted(data.wVersion),
        dotted(data.wHighVersion),
        text(data.szDescription),
        text(data.szSystemStatus));
  }

  private static String dotted(short version) {
    return (version & 0xFF) + "." + (version >> 8 & 0xFF);
  }

  private static String text(byte[] chars) {
    int length = 0;
    while (length < chars.length && chars[length] != 0) {
      length++;
    }
    return new String(chars, 0, length, StandardCharsets.ISO_8859_1);
  }

  /**
   * The transport protocols installed. Source: {@code WSAEnumProtocolsW}.
   *
   * @return the protocols in the catalogue's order
   * @throws WinsockException the catalogue cannot be read; {@link WsaError#UNKNOWN} when Windows
   *     answered what cannot be one
   * @throws UnsupportedOperationException not on Windows
   */
  public static List<ProtocolInfo> protocols() throws WinsockException {
    startup();
    return protocols(Ws2_32.instance());
  }

  static List<ProtocolInfo> protocols(Ws2_32 ws2_32) throws WinsockException {
    String function = "WSAEnumProtocolsW";
    try {
      return NativeList.read(
              ProtocolInfo.SIZE_W,
              (buffer, size) ->
                  WinsockResult.check(ws2_32.WSAEnumProtocolsW(null, buffer, size), function))
          .stream()
          .map(ProtocolInfo::decodeW)
          .toList();
    } catch (IllegalArgumentException e) {
      throw WinsockException.unreadable(function, null, e);
    }
  }
}
