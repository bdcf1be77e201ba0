// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import io.github.winsockjna.ProtocolInfo;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry of the Winsock catalogue, and where the code behind it is. Source: {@code
 * WSCEnumProtocols}, {@code WSCGetProviderPath}.
 *
 * @param protocol the protocol
 * @param chainLength 1: a provider that speaks the protocol itself; more: a chain of that many
 *     providers; 0: a layer, of use in chains only
 * @param dll the provider's DLL, environment variables expanded; empty when the system does not
 *     tell
 */
public record InstalledProvider(ProtocolInfo protocol, int chainLength, Optional<Path> dll) {
  /**
   * Checks that nothing is null.
   *
   * @param protocol the protocol
   * @param chainLength how many providers are chained
   * @param dll the provider's DLL
   */
  public InstalledProvider {
    Objects.requireNonNull(protocol, "protocol");
    Objects.requireNonNull(dll, "dll");
  }
}
