// SPDX-License-Identifier: Apache-2.0
package labprogram;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.Sweep;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/** A sweep of a subnet. */
public record SubnetSweep(String subnet, long timeoutMillis, int window) implements Scenario {
  /** A sweep whose requests wait that long. */
  public static SubnetSweep of(String subnet, Duration timeout, int window) {
    return new SubnetSweep(subnet, timeout.toMillis(), window);
  }

  /** How many were asked, who answered, and what it cost. */
  public record Outcome(int asked, List<Host> answered, long elapsedMillis) {
    /** A target from whom an echo came, and who sent it. */
    public record Host(String target, String responder, boolean payloadMatches) {}
  }

  @Override
  public Outcome run(IcmpClient icmp) throws Exception {
    Sweep sweep = Sweep.subnet(subnet).timeout(Duration.ofMillis(timeoutMillis)).window(window);
    long start = System.nanoTime();
    List<EchoReply> replies = sweep.run(icmp);
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    List<Outcome.Host> answered =
        replies.stream().filter(EchoReply::isSuccess).map(SubnetSweep::host).toList();
    return new Outcome(replies.size(), answered, elapsed.toMillis());
  }

  private static Outcome.Host host(EchoReply reply) {
    return new Outcome.Host(
        reply.request().target().getHostAddress(),
        reply.responder().map(InetAddress::getHostAddress).orElse(null),
        reply.payloadMatches());
  }
}
