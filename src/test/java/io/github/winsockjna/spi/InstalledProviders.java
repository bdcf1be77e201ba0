// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import io.github.winsockjna.ProtocolInfo;
import java.nio.file.Path;
import java.util.Optional;

/** Hand-made {@link InstalledProvider}. */
public final class InstalledProviders {
  private InstalledProviders() {}

  public static InstalledProvider of(ProtocolInfo protocol, int chainLength, Optional<Path> dll) {
    return new InstalledProvider(protocol, chainLength, dll);
  }
}
