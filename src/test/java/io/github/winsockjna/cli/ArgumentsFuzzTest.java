// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Whatever stands on the command line, it is understood or refused with a sentence. */
class ArgumentsFuzzTest {
  private static final int MOST_TARGETS = 65_536;

  @FuzzTest
  void understandsOrRefuses(FuzzedDataProvider data) {
    int kind = data.consumeInt(0, 3);
    String text = data.consumeRemainingAsString();
    try {
      switch (kind) {
        case 0 -> check(SweepTargets.of(List.of(text + "/")));
        case 1 -> {
          if (SweepTargets.RANGE.matcher(text).matches()) { // a name would be looked up
            check(SweepTargets.of(List.of(text)));
          }
        }
        case 2 -> HostPort.orPort(text);
        default -> ErrorsSearch.of(text);
      }
    } catch (IllegalArgumentException | UnknownHostException e) {
      if (e.getMessage() == null || e.getMessage().isBlank()) {
        throw new AssertionError("refused without a word", e);
      }
    }
  }

  private static void check(List<InetAddress> targets) {
    if (targets.isEmpty() || targets.size() > MOST_TARGETS) {
      throw new AssertionError(targets.size() + " targets");
    }
  }
}
