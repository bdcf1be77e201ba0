// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import com.sun.jna.Memory;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.jna.WSADATA;
import io.github.winsockjna.jna.WindowsDll;
import io.github.winsockjna.jna.Ws2_32;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Winsock as a whole: whether it is here, its version, and the protocols installed. */
public final class Winsock {
  private static final short VERSION_2_2 = 0x0202;

  /** The catalogue may grow between asking for its size and reading it; not for ever, though. */
  private static final int ATTEMPTS = 5;

  private static final int FIRST_GUESS = 16 * 1024;

  private static WinsockVersion version;

  private Winsock() {}

  /**
   * Tells whether Winsock can be used here. Enums, option constants and codecs work anywhere.
   *
   * @return true on Windows
   */
  public static boolean isAvailable() {
    return WindowsDll.isSupported();
  }

  /**
   * Starts Winsock in this process, once; further calls do nothing. Everything in this library does
   * it by itself. Only callers of {@link Ws2_32} need it. Source: {@code WSAStartup}.
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
   * @throws WinsockException the catalogue cannot be read
   * @throws UnsupportedOperationException not on Windows
   */
  public static List<ProtocolInfo> protocols() throws WinsockException {
    startup();
    return protocols(Ws2_32.instance());
  }

  static List<ProtocolInfo> protocols(Ws2_32 ws2_32) throws WinsockException {
    IntByReference size = new IntByReference(FIRST_GUESS);
    for (int attempt = 1; ; attempt++) {
      try (Memory buffer = new Memory(size.getValue())) {
        int count =
            WinsockResult.check(ws2_32.WSAEnumProtocolsW(null, buffer, size), "WSAEnumProtocolsW");
        return decode(buffer.getByteBuffer(0, buffer.size()), count);
      } catch (WinsockException e) {
        if (e.error() != WsaError.WSAENOBUFS || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static List<ProtocolInfo> decode(ByteBuffer bytes, int count) {
    List<ProtocolInfo> protocols = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      ByteBuffer one = bytes.slice(i * ProtocolInfo.SIZE_W, ProtocolInfo.SIZE_W);
      protocols.add(ProtocolInfo.decodeW(one.order(ByteOrder.LITTLE_ENDIAN)));
    }
    return List.copyOf(protocols);
  }
}
