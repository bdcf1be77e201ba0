// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.spi.InstalledProvider;
import io.github.winsockjna.spi.ServiceProvider;
import java.nio.file.Path;
import java.util.List;

/** Service providers of the catalogue, asked without Winsock in between. */
final class ProviderChecks {
  private ProviderChecks() {}

  static List<Check> all() {
    return List.of(
        asked("tcp4", AddressFamily.INET, SocketType.STREAM),
        asked("udp4", AddressFamily.INET, SocketType.DGRAM),
        asked("tcp6", AddressFamily.INET6, SocketType.STREAM));
  }

  private static Check asked(String name, AddressFamily family, SocketType type) {
    return Check.of(
        "provider." + name,
        "The provider of " + name + " sockets answers for SO_TYPE.",
        Source.MICROSOFT,
        type.name(),
        () -> {
          InstalledProvider provider = base(family, type);
          Path dll = provider.dll().orElseThrow(() -> CannotLook.notTried("Windows tells no DLL"));
          return ProviderProcess.ask(dll, provider.protocol().catalogEntryId());
        });
  }

  /** The provider that speaks the protocol itself. */
  private static InstalledProvider base(AddressFamily family, SocketType type) throws Exception {
    return ServiceProvider.installed().stream()
        .filter(provider -> provider.chainLength() == 1)
        .filter(provider -> is(provider.protocol(), family, type))
        .findFirst()
        .orElseThrow(() -> CannotLook.notHere("the catalogue has no such provider"));
  }

  private static boolean is(ProtocolInfo protocol, AddressFamily family, SocketType type) {
    return protocol.addressFamily() == family && protocol.socketType() == type;
  }
}
