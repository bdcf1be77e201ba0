// SPDX-License-Identifier: Apache-2.0
package labprogram;

import io.github.winsockjna.icmp.Hop;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.Route;
import io.github.winsockjna.icmp.Traceroute;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/** A trace with the library's 30 hops and 3 probes each. */
public record Trace(String target, long timeoutMillis) implements Scenario {
  /** A trace whose probes wait that long. */
  public static Trace of(String target, Duration timeout) {
    return new Trace(target, timeout.toMillis());
  }

  /** The way, with the answered probes and the responders of each hop, and what it cost. */
  public record Outcome(boolean reached, List<Step> hops, long elapsedMillis) {
    /** One hop. */
    public record Step(int number, int answers, List<String> responders) {}
  }

  @Override
  public Outcome run(IcmpClient icmp) throws Exception {
    Traceroute trace =
        Traceroute.to(InetAddress.getByName(target)).timeout(Duration.ofMillis(timeoutMillis));
    long start = System.nanoTime();
    Route route = trace.run(icmp);
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    List<Outcome.Step> hops = route.hops().stream().map(Trace::step).toList();
    return new Outcome(route.reached(), hops, elapsed.toMillis());
  }

  private static Outcome.Step step(Hop hop) {
    int answers = (int) hop.probes().stream().filter(p -> p.responder().isPresent()).count();
    List<String> responders = hop.responders().stream().map(InetAddress::getHostAddress).toList();
    return new Outcome.Step(hop.number(), answers, responders);
  }
}
