// SPDX-License-Identifier: Apache-2.0
package labprogram;

import io.github.winsockjna.icmp.IcmpClient;
import java.util.concurrent.TimeUnit;

/** One echo request, sent asynchronously. */
public record AsyncPing(Ping ping) implements Scenario {
  @Override
  public Ping.Outcome run(IcmpClient icmp) throws Exception {
    return Ping.Outcome.of(icmp.sendAsync(ping.request()).get(30, TimeUnit.SECONDS));
  }
}
