// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.socket.BindCheck;
import io.github.winsockjna.socket.PortOwner;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhyBindOutputTest {
  private static PortOwner owner(String host, long processId, String name) {
    PortOwner owner = mock(PortOwner.class);
    when(owner.localAddress()).thenReturn(new InetSocketAddress(host, 8080));
    when(owner.processId()).thenReturn(processId);
    when(owner.processName()).thenReturn(Optional.ofNullable(name));
    return owner;
  }

  private static BindCheck check(
      Optional<WinsockException> failure, BindCheck.Reason reason, PortOwner... owners) {
    BindCheck check = mock(BindCheck.class);
    when(check.address()).thenReturn(new InetSocketAddress("0.0.0.0", 8080));
    when(check.failure()).thenReturn(failure);
    when(check.owners()).thenReturn(List.of(owners));
    when(check.reason()).thenReturn(reason);
    when(check.explanation()).thenReturn("So it is.");
    return check;
  }

  private static BindCheck taken() {
    return check(
        Optional.of(new WinsockException("bind", 10048)),
        BindCheck.Reason.TAKEN,
        owner("127.0.0.1", 1234, "httpd.exe"),
        owner("::1", 77, null),
        owner("0.0.0.0", 0, null));
  }

  private static String text(BindCheck check) {
    StringWriter written = new StringWriter();
    PrintWriter out = new PrintWriter(written);
    WhyBindOutput.print(check, out);
    out.flush();
    return written.toString();
  }

  @Test
  void namesWhoHasThePort() {
    assertThat(text(taken()))
        .isEqualToNormalizingNewlines(
            """
            Could not bind to 0.0.0.0:8080: WSAEADDRINUSE (10048).
            In use: 127.0.0.1:8080 by process 1234 (httpd.exe).
            In use: [::1]:8080 by process 77.
            In use: 0.0.0.0:8080 by a process that Windows does not tell.
            So it is.
            """);
  }

  @Test
  void saysThatThePortIsFree() {
    assertThat(text(check(Optional.empty(), BindCheck.Reason.FREE)))
        .startsWith("Bound to 0.0.0.0:8080, and gave it back.");
  }

  @Test
  void writesADocument() throws Exception {
    StringWriter written = new StringWriter();
    Json.print(WhyBindOutput.document(taken()), new PrintWriter(written));
    CliSchema.assertValid("whyBind", written.toString());
    assertThat(written.toString()).contains("\"httpd.exe\"", "\"TAKEN\"", "10048");
  }
}
