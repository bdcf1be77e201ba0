// SPDX-License-Identifier: Apache-2.0
package examples;

import static org.assertj.core.api.Assertions.assertThat;

import examples.HealthCheck.Health;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.EchoRequest;
import io.github.winsockjna.icmp.EchoSender;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.IpStatus;
import io.github.winsockjna.process.Printed;
import io.github.winsockjna.wine.NotOnWine;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The examples do and print what they say. */
@Timeout(60)
class ExamplesIT {
  private static final InetAddress LOCALHOST = InetAddress.getLoopbackAddress();

  /** A program. */
  @FunctionalInterface
  private interface Program {
    void main(String... arguments) throws Exception;
  }

  private static List<String> printedBy(Program program, String... arguments) throws Exception {
    return Printed.by(
            () -> {
              program.main(arguments);
              return null;
            })
        .lines()
        .toList();
  }

  @Test
  void ping() throws Exception {
    List<String> lines = printedBy(Ping::main);
    assertThat(lines).hasSize(5).last().isEqualTo("4 sent, 4 received, 0 % lost");
    assertThat(lines.subList(0, 4)).allMatch(line -> line.matches("Reply in \\d+.\\d ms"));
  }

  @Test
  void trace() throws Exception {
    assertThat(printedBy(Trace::main, "127.0.0.2"))
        .containsExactly(" 1  127.0.0.2", "Reached 127.0.0.2");
  }

  @Test
  void monitorOfHostsThatAnswer() throws Exception {
    try (IcmpClient icmp = IcmpClient.open();
        Monitor monitor = new Monitor(icmp, 0, List.of("127.0.0.1", "127.0.0.2"))) {
      assertThat(eventually(monitor, "hosts", "(?s).*\"sent\":[1-9].*"))
          .contains("{\"host\":\"127.0.0.1\",\"up\":true,", "{\"host\":\"127.0.0.2\",\"up\":true,");
      assertThat(page(monitor, "metrics"))
          .contains("ping_up{host=\"127.0.0.1\"} 1\n", "ping_lost_total{host=\"127.0.0.2\"} 0\n");
    }
  }

  @Test
  void monitorOfAHostThatIsDown() throws Exception {
    try (Monitor monitor = new Monitor(new Nobody(), 0, List.of("127.0.0.3"))) {
      assertThat(eventually(monitor, "hosts", "(?s).*\"up\":false.*")).contains("\"lost\":3,");
    }
  }

  /** No host replies. */
  private static final class Nobody implements EchoSender {
    @Override
    public EchoReply send(EchoRequest request) {
      return EchoReply.of(request).status(IpStatus.IP_REQ_TIMED_OUT).build();
    }

    @Override
    public CompletableFuture<EchoReply> sendAsync(EchoRequest request) {
      return CompletableFuture.completedFuture(send(request));
    }
  }

  private static String eventually(Monitor monitor, String path, String pattern) throws Exception {
    String page = page(monitor, path);
    for (int i = 0; i < 300 && !page.matches(pattern); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
      page = page(monitor, path);
    }
    return page;
  }

  private static String page(Monitor monitor, String path) throws Exception {
    URI uri =
        URI.create("http://" + LOCALHOST.getHostAddress() + ":" + monitor.port() + "/" + path);
    try (InputStream in = uri.toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  @NotOnWine("Wine ignores the source address of a datagram")
  void udpServiceAnswersFromTheAddressThatWasAsked() throws Exception {
    assertAnswersFrom("127.0.0.2");
  }

  @Test
  void udpServiceAnswers() throws Exception {
    assertAnswersFrom("127.0.0.1");
  }

  private static void assertAnswersFrom(String address) throws Exception {
    try (UdpService service = new UdpService(0);
        DatagramSocket client = new DatagramSocket()) {
      // A connected socket receives from this address only.
      client.connect(new InetSocketAddress(address, service.port()));
      client.setSoTimeout(20_000);
      client.send(new DatagramPacket(new byte[] {1, 2, 3}, 3));
      DatagramPacket answer = new DatagramPacket(new byte[10], 10);
      client.receive(answer);
      assertThat(answer.getLength()).isEqualTo(3);
    }
  }

  @Test
  void destinationAddress() throws Exception {
    assertThat(printedBy(DestinationAddress::main)).containsExactly("3 bytes to 127.0.0.2");
  }

  @Test
  void tcpPoolAsksOverOneConnection() throws Exception {
    assertThat(printedBy(TcpPool::main)).containsExactly("hello", "hello again");
  }

  /** How much of it Windows tells depends on its version. */
  @Test
  void keepAliveConnection() throws Exception {
    assertThat(printedBy(KeepAliveConnection::main))
        .hasSize(2)
        .first()
        .asString()
        .matches("First probe after (60 s|a time it does not tell)");
  }

  @Test
  void exclusiveBind() throws Exception {
    assertThat(printedBy(ExclusiveBind::main))
        .singleElement()
        .asString()
        .startsWith("The port is safe: ");
  }

  @Test
  void whyConnectFailed() throws Exception {
    assertThat(printedBy(WhyConnectFailed::main))
        .first()
        .asString()
        .startsWith("WSAECONNREFUSED: ");
  }

  @Test
  void whyBindFailed() throws Exception {
    assertThat(printedBy(WhyBindFailed::main))
        .first()
        .asString()
        .startsWith("Another socket has port ");
  }

  @Test
  void healthCheck() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, LOCALHOST)) {
      assertThat(HealthCheck.of(LOCALHOST, server.getLocalPort())).isSameAs(Health.UP);
    }
    assertThat(HealthCheck.of(LOCALHOST, 9)).isSameAs(Health.HOST_ONLY);
  }

  @Test
  void scriptForJbang() throws Exception {
    URL[] classes = {JbangTest.FOLDER.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes)) {
      Method main = loader.loadClass("ping").getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      assertThat(printedBy(hosts -> main.invoke(null, (Object) hosts), "127.0.0.1"))
          .singleElement()
          .asString()
          .matches("127\\.0\\.0\\.1 +IP_SUCCESS \\d+.\\d ms");
    }
  }

  @Test
  void kotlin() throws Exception {
    Method main = Class.forName("examples.kotlin.PingKt").getMethod("main", String[].class);
    assertThat(printedBy(arguments -> main.invoke(null, (Object) arguments)))
        .hasSize(2)
        .first()
        .asString()
        .matches("Reply in \\d+.\\d ms");
  }
}
