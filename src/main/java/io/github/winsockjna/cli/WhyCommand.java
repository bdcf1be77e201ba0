// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.socket.BindCheck;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Connects or binds, and says why it failed. */
@Command(
    name = "why",
    description =
        "Connects to a TCP port by each address of the host, and says why that failed: the error,"
            + " the ICMP error behind it and who sent that, and what a ping of the host gives. Or"
            + " binds to a port, and says who or what has it.",
    exitCodeList = {"0:It connected, or could bind.", "1:It could not.", "2:Wrong usage."},
    footer = {
      "  why example.com:443",
      "  why -w 1000 --json [::1]:80",
      "  why --bind 8080",
      "  why --bind 127.0.0.1:8080"
    })
final class WhyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private What what;

  private static final class What {
    @Parameters(
        paramLabel = "HOST:PORT",
        description = "Where to connect. IPv6 addresses stand in brackets: [::1]:80.")
    private String target;

    @Option(
        names = "--bind",
        paramLabel = "[HOST:]PORT",
        description = "Where a server would be; without a host on all addresses (0.0.0.0).")
    private String bind;
  }

  @Mixin private final TimeoutOption timeout = new TimeoutOption(5000);

  @Mixin private OutputOptions output;

  @Override
  public Integer call() throws IOException {
    return what.bind == null ? connect() : bind();
  }

  private int connect() {
    HostPort where = Arguments.accepted(spec, () -> HostPort.of(what.target));
    List<WhyResult> results = new WhyProbe(timeout.timeout()).probe(where);
    output.print(results, r -> WhyText.print(r, output.out()), WhyJson::document);
    boolean isConnected = results.stream().anyMatch(WhyResult::isConnected);
    return isConnected ? Main.WORKED : Main.FAILED;
  }

  private int bind() throws IOException {
    HostPort where = Arguments.accepted(spec, () -> HostPort.orPort(what.bind));
    BindCheck check =
        BindCheck.of(new InetSocketAddress(HostName.addresses(where.host()).get(0), where.port()));
    output.print(check, c -> WhyBindOutput.print(c, output.out()), WhyBindOutput::document);
    return check.failure().isEmpty() ? Main.WORKED : Main.FAILED;
  }
}
