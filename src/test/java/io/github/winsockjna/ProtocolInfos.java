// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import java.util.UUID;

/** Hand-made {@link ProtocolInfo}. */
public final class ProtocolInfos {
  private ProtocolInfos() {}

  public static ProtocolInfo of(
      String name,
      AddressFamily addressFamily,
      SocketType socketType,
      Protocol protocol,
      UUID providerId,
      int catalogEntryId,
      int serviceFlags,
      int version,
      long messageSize) {
    return new ProtocolInfo(
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
}
