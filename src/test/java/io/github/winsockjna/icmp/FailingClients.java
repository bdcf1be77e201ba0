// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import io.github.winsockjna.FailingNative;
import io.github.winsockjna.FailureChoice;
import io.github.winsockjna.icmp.IcmpClient.Settings;
import io.github.winsockjna.jna.IPHlpAPI;
import io.github.winsockjna.jna.Kernel32;
import java.io.IOException;

/** Clients of the real ICMP functions, some of whose calls fail. */
public final class FailingClients {
  private FailingClients() {}

  public static IcmpClient open(FailureChoice choice) throws IOException {
    return new IcmpClient(
        FailingNative.around(IPHlpAPI.class, IPHlpAPI.instance(), choice),
        Kernel32.instance(),
        Settings.DEFAULT);
  }
}
