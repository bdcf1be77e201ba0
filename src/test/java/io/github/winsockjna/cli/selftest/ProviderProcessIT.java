// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.Winsock;
import io.github.winsockjna.doubles.Doubles;
import io.github.winsockjna.doubles.NeedsDoubles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A provider is asked in another process, and what comes of it is told by name. */
@NeedsDoubles
class ProviderProcessIT {
  /** In a process where nobody told it of a socket, the double knows none. */
  @Test
  void startsTheProviderInAnotherProcess() throws Exception {
    int first = Winsock.protocols().get(0).catalogEntryId();
    assertThat(ProviderProcess.ask(Doubles.dll("provider"), first)).isEqualTo("WSAENOTSOCK");
  }

  @Test
  void tellsThatTheProtocolIsNotThere() throws Exception {
    assertThat(ProviderProcess.ask(Path.of("no-such.dll"), -1)).isEqualTo("NoSuchElementException");
  }
}
