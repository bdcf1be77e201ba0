// SPDX-License-Identifier: Apache-2.0
package labprogram;

import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.IpStatus;
import io.github.winsockjna.icmp.PathMtu;
import java.net.InetAddress;
import java.time.Duration;

/** A search for a path MTU. */
public record Mtu(String target, long timeoutMillis) implements Scenario {
  /** A search whose probes wait that long. */
  public static Mtu of(String target, Duration timeout) {
    return new Mtu(target, timeout.toMillis());
  }

  /** What was found; null is what nobody told. */
  public record Outcome(Integer mtu, String limitedBy, IpStatus status) {}

  @Override
  public Outcome run(IcmpClient icmp) throws Exception {
    PathMtu.Result result =
        PathMtu.to(InetAddress.getByName(target))
            .timeout(Duration.ofMillis(timeoutMillis))
            .run(icmp);
    return new Outcome(
        result.mtu().isPresent() ? result.mtu().getAsInt() : null,
        result.limitedBy().map(InetAddress::getHostAddress).orElse(null),
        result.status());
  }
}
