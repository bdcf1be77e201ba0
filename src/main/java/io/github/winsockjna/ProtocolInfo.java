// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import io.github.winsockjna.bytes.Guid;
import io.github.winsockjna.bytes.HexBytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transport protocol as the Winsock catalogue describes it. Source: {@code WSAPROTOCOL_INFOW} and
 * {@code WSAPROTOCOL_INFOA}, which differ only in the name's characters. Immutable.
 */
public final class ProtocolInfo {
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

  private final String name;
  private final AddressFamily addressFamily;
  private final SocketType socketType;
  private final Protocol protocol;
  private final UUID providerId;
  private final int catalogEntryId;
  private final int serviceFlags;
  private final int version;
  private final long messageSize;

  ProtocolInfo(
      String name,
      AddressFamily addressFamily,
      SocketType socketType,
      Protocol protocol,
      UUID providerId,
      int catalogEntryId,
      int serviceFlags,
      int version,
      long messageSize) {
    this.name = name;
    this.addressFamily = addressFamily;
    this.socketType = socketType;
    this.protocol = protocol;
    this.providerId = providerId;
    this.catalogEntryId = catalogEntryId;
    this.serviceFlags = serviceFlags;
    this.version = version;
    this.messageSize = messageSize;
  }

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
    ByteBuffer b = Objects.requireNonNull(bytes, "bytes").slice().order(ByteOrder.LITTLE_ENDIAN);
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

  /**
   * The protocol's name.
   *
   * @return for example "MSAFD Tcpip [TCP/IP]"
   */
  public String name() {
    return name;
  }

  /**
   * Its address family.
   *
   * @return the family; {@link AddressFamily#UNKNOWN} when it is not listed there
   */
  public AddressFamily addressFamily() {
    return addressFamily;
  }

  /**
   * Its socket type.
   *
   * @return the type; {@link SocketType#UNKNOWN} when it is not listed there
   */
  public SocketType socketType() {
    return socketType;
  }

  /**
   * Its protocol.
   *
   * @return the protocol; {@link Protocol#UNKNOWN} for numbers outside IP
   */
  public Protocol protocol() {
    return protocol;
  }

  /**
   * The service provider.
   *
   * @return its GUID
   */
  public UUID providerId() {
    return providerId;
  }

  /**
   * Its number in the catalogue.
   *
   * @return {@code dwCatalogEntryId}
   */
  public int catalogEntryId() {
    return catalogEntryId;
  }

  /**
   * What it can do.
   *
   * @return bits, {@code XP1_*} of winsock2.h
   */
  public int serviceFlags() {
    return serviceFlags;
  }

  /**
   * The protocol's version.
   *
   * @return {@code iVersion}
   */
  public int version() {
    return version;
  }

  /**
   * The largest message.
   *
   * @return bytes; 0: a stream; 1: depends on the address; 4294967295: no limit
   */
  public long messageSize() {
    return messageSize;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProtocolInfo that
        && name.equals(that.name)
        && addressFamily == that.addressFamily
        && socketType == that.socketType
        && protocol == that.protocol
        && providerId.equals(that.providerId)
        && catalogEntryId == that.catalogEntryId
        && serviceFlags == that.serviceFlags
        && version == that.version
        && messageSize == that.messageSize;
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        name,
        addressFamily,
        socketType,
        protocol,
        providerId,
        catalogEntryId,
        serviceFlags,
        version,
        messageSize);
  }

  /**
   * Describes it in full.
   *
   * @return for example "ProtocolInfo[name=MSAFD Tcpip [TCP/IP], addressFamily=INET, …]"
   */
  @Override
  public String toString() {
    return "ProtocolInfo[name="
        + name
        + ", addressFamily="
        + addressFamily
        + ", socketType="
        + socketType
        + ", protocol="
        + protocol
        + ", providerId="
        + providerId
        + ", catalogEntryId="
        + catalogEntryId
        + ", serviceFlags="
        + serviceFlags
        + ", version="
        + version
        + ", messageSize="
        + messageSize
        + "]";
  }
}
