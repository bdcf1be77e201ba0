// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import io.github.winsockjna.bytes.Guid;
import io.github.winsockjna.bytes.HexBytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A transport protocol as the Winsock catalogue describes it. Source: {@code WSAPROTOCOL_INFOW} and
 * {@code WSAPROTOCOL_INFOA}, which differ only in the name's characters.
 *
 * @param name the protocol's name, for example "MSAFD Tcpip [TCP/IP]"
 * @param addressFamily its address family
 * @param socketType its socket type
 * @param protocol its protocol; {@link Protocol#UNKNOWN} for numbers outside IP
 * @param providerId the service provider
 * @param catalogEntryId its number in the catalogue
 * @param serviceFlags what it can do, {@code XP1_*} of winsock2.h
 * @param version the protocol's version
 * @param messageSize the largest message in bytes; 0: a stream; 1: depends on the address;
 *     4294967295: no limit
 */
public record ProtocolInfo(
    String name,
    AddressFamily addressFamily,
    SocketType socketType,
    Protocol protocol,
    UUID providerId,
    int catalogEntryId,
    int serviceFlags,
    int version,
    long messageSize) {

  /** Size of {@code WSAPROTOCOL_INFOW} in bytes. */
  public static final int SIZE_W = 628;

  /** Size of {@code WSAPROTOCOL_INFOA} in bytes. */
  public static final int SIZE_A = 372;

  private static final int PROVIDER_ID = 20;
  private static final int CATALOG_ENTRY_ID = 36;
  private static final int VERSION = 72;
  private static final int ADDRESS_FAMILY = 76;
  private static final int SOCKET_TYPE = 88;
  private static final int PROTOCOL = 92;
  private static final int MESSAGE_SIZE = 108;
  private static final int NAME = 116;

  /**
   * Reads a {@code WSAPROTOCOL_INFOW}.
   *
   * @param bytes its bytes, from position to limit
   * @return the protocol
   * @throws IllegalArgumentException these are not {@value #SIZE_W} bytes, or the name has no end
   */
  public static ProtocolInfo decodeW(ByteBuffer bytes) {
    return decode(bytes, SIZE_W, 2, StandardCharsets.UTF_16LE);
  }

  /**
   * Reads a {@code WSAPROTOCOL_INFOA}.
   *
   * @param bytes its bytes, from position to limit
   * @return the protocol
   * @throws IllegalArgumentException these are not {@value #SIZE_A} bytes, or the name has no end
   */
  public static ProtocolInfo decodeA(ByteBuffer bytes) {
    return decode(bytes, SIZE_A, 1, StandardCharsets.ISO_8859_1);
  }

  private static ProtocolInfo decode(ByteBuffer bytes, int size, int charSize, Charset charset) {
    ByteBuffer b = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    if (b.remaining() != size) {
      throw new IllegalArgumentException(
          "A protocol description has " + size + " bytes, not " + HexBytes.of(b));
    }
    return new ProtocolInfo(
        name(b, charSize, charset),
        AddressFamily.of(b.getInt(ADDRESS_FAMILY)),
        SocketType.of(b.getInt(SOCKET_TYPE)),
        Protocol.of(b.getInt(PROTOCOL)),
        Guid.decode(b.slice(PROVIDER_ID, Guid.SIZE)),
        b.getInt(CATALOG_ENTRY_ID),
        b.getInt(0),
        b.getInt(VERSION),
        Integer.toUnsignedLong(b.getInt(MESSAGE_SIZE)));
  }

  private static String name(ByteBuffer b, int charSize, Charset charset) {
    for (int end = NAME; end < b.limit(); end += charSize) {
      if (b.get(end) == 0 && b.get(end + charSize - 1) == 0) {
        return charset.decode(b.slice(NAME, end - NAME)).toString();
      }
    }
    throw new IllegalArgumentException(
        "The protocol's name has no end: " + HexBytes.of(b.slice(NAME, b.limit() - NAME)));
  }
}
