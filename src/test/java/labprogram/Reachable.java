// SPDX-License-Identifier: Apache-2.0
package labprogram;

import io.github.winsockjna.icmp.IcmpClient;
import java.net.InetAddress;

/** Java's own {@link InetAddress#isReachable(int)}, which calls the same Windows functions. */
public record Reachable(String target, int timeoutMillis) implements Scenario {
  /** Whether it said so. */
  public record Outcome(boolean reachable) {}

  @Override
  public Outcome run(IcmpClient icmp) throws Exception {
    return new Outcome(InetAddress.getByName(target).isReachable(timeoutMillis));
  }
}
