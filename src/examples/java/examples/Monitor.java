// SPDX-License-Identifier: Apache-2.0
package examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.EchoRequest;
import io.github.winsockjna.icmp.EchoSender;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.PingSeries;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/**
 * Watches many hosts: {@code Monitor PORT HOST...}. It logs when a host goes down or comes back,
 * and serves what it knows on localhost: as JSON at {@code /hosts}, for Prometheus at {@code
 * /metrics}.
 */
public final class Monitor implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Monitor.class.getName());
  private static final Duration INTERVAL = Duration.ofMillis(500);
  private static final int LOST_UNTIL_DOWN = 3;

  /** What is known of a host; a round trip is that of the last reply. */
  private record Host(boolean isUp, int lostInARow, long sent, long lost, Duration roundTrip) {
    static final Host UNKNOWN = new Host(true, 0, 0, 0, Duration.ZERO);

    Host after(EchoReply reply) {
      if (reply.isSuccess()) {
        return new Host(true, 0, sent + 1, lost, reply.elapsed());
      }
      boolean stillUp = isUp && lostInARow + 1 < LOST_UNTIL_DOWN;
      return new Host(stillUp, lostInARow + 1, sent + 1, lost + 1, roundTrip);
    }

    double millis() {
      return roundTrip.toNanos() / 1e6;
    }
  }

  private final Map<String, Host> hosts = new ConcurrentSkipListMap<>();
  private final List<EchoRequest> requests = new ArrayList<>();
  private final HttpServer server;
  private final Thread pings;

  /** Starts to watch the hosts, which answer {@code sender}. */
  public Monitor(EchoSender sender, int port, List<String> names) throws IOException {
    for (String name : names) {
      requests.add(EchoRequest.to(InetAddress.getByName(name)).timeout(INTERVAL).build());
      hosts.put(address(requests.get(requests.size() - 1)), Host.UNKNOWN);
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/hosts", exchange -> answer(exchange, "application/json", json()));
    server.createContext("/metrics", exchange -> answer(exchange, "text/plain", metrics()));
    server.start();
    pings = new Thread(() -> ping(sender), "pings");
    pings.start();
  }

  /** Takes the port and the hosts, and runs until the process is ended. */
  public static void main(String... arguments) throws Exception {
    List<String> names = List.of(arguments).subList(1, arguments.length);
    try (IcmpClient icmp = IcmpClient.open();
        Monitor monitor = new Monitor(icmp, Integer.parseInt(arguments[0]), names)) {
      System.out.println("http://localhost:" + monitor.port() + "/hosts");
      monitor.pings.join();
    }
  }

  /** The port that the pages are served on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void ping(EchoSender sender) {
    try {
      PingSeries.of(requests).count(0).interval(INTERVAL).runAll(sender, this::note);
    } catch (IOException e) {
      LOG.log(Level.ERROR, "No more pings", e);
    }
  }

  private void note(EchoReply reply) {
    String address = address(reply.request());
    Host before = hosts.get(address);
    Host now = before.after(reply);
    hosts.put(address, now);
    if (before.isUp() && !now.isUp()) {
      LOG.log(Level.WARNING, address + " is down: " + reply.status().description());
    } else if (!before.isUp() && now.isUp()) {
      LOG.log(Level.INFO, address + " is up again");
    }
  }

  private static String address(EchoRequest request) {
    return request.target().getHostAddress();
  }

  private String json() {
    return hosts.entrySet().stream()
        .map(
            each ->
                "{\"host\":\"%s\",\"up\":%b,\"sent\":%d,\"lost\":%d,\"millis\":%s}"
                    .formatted(
                        each.getKey(),
                        each.getValue().isUp(),
                        each.getValue().sent(),
                        each.getValue().lost(),
                        each.getValue().millis()))
        .collect(Collectors.joining(",\n ", "[", "]\n"));
  }

  private String metrics() {
    StringBuilder text = new StringBuilder();
    hosts.forEach(
        (name, host) -> {
          String labels = "{host=\"" + name + "\"} ";
          text.append("ping_up").append(labels).append(host.isUp() ? 1 : 0).append('\n');
          text.append("ping_sent_total").append(labels).append(host.sent()).append('\n');
          text.append("ping_lost_total").append(labels).append(host.lost()).append('\n');
          text.append("ping_millis").append(labels).append(host.millis()).append('\n');
        });
    return text.toString();
  }

  private static void answer(HttpExchange exchange, String type, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    pings.interrupt();
    server.stop(0);
  }
}
