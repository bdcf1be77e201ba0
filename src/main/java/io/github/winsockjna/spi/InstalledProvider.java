// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import io.github.winsockjna.ProtocolInfo;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the Winsock catalogue, and where the code behind it is. Source: {@code
 * WSCEnumProtocols}, {@code WSCGetProviderPath}. Immutable.
 */
public final class InstalledProvider {
  private final ProtocolInfo protocol;
  private final int chainLength;
  private final Optional<Path> dll;

  InstalledProvider(ProtocolInfo protocol, int chainLength, Optional<Path> dll) {
    this.protocol = protocol;
    this.chainLength = chainLength;
    this.dll = dll;
  }

  /**
   * The protocol.
   *
   * @return what the catalogue says of it
   */
  public ProtocolInfo protocol() {
    return protocol;
  }

  /**
   * How many providers are chained.
   *
   * @return 1: a provider that speaks the protocol itself; more: a chain of that many providers; 0:
   *     a layer, of use in chains only
   */
  public int chainLength() {
    return chainLength;
  }

  /**
   * The provider's DLL.
   *
   * @return its path, environment variables expanded; empty when the system does not tell
   */
  public Optional<Path> dll() {
    return dll;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InstalledProvider that
        && protocol.equals(that.protocol)
        && chainLength == that.chainLength
        && dll.equals(that.dll);
  }

  @Override
  public int hashCode() {
    return Objects.hash(protocol, chainLength, dll);
  }

  /**
   * Describes it in full.
   *
   * @return for example "InstalledProvider[protocol=…, chainLength=1, dll=…]"
   */
  @Override
  public String toString() {
    return "InstalledProvider[protocol="
        + protocol
        + ", chainLength="
        + chainLength
        + ", dll="
        + dll
        + "]";
  }
}
