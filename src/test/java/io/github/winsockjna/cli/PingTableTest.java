// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.icmp.IcmpException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class PingTableTest {
  private static final Target OTHER = new Target("192.0.2.254", Replies.ROUTER);

  private final PingTable table = new PingTable(List.of(Replies.HOST, OTHER), Ansi.OFF);

  @Test
  void hasALineForEachHostInTheirOrder() {
    table.add(PingResult.of(OTHER, Replies.success(5, 64)));
    table.add(PingResult.of(Replies.HOST, Replies.ended(11010, null, 0)));
    table.add(PingResult.of(OTHER, Replies.ended(11010, null, 0)));
    assertThat(table.lines(Table.ANY_WIDTH))
        .containsExactly(
            "Host                      Loss%   Sent   Last    Avg   Best  Worst  StDev Jitter",
            "example.test [192.0.2.1] 100.0%      1      -      -      -      -      -      -",
            "192.0.2.254               50.0%      2    5.3    5.3    5.3    5.3    0.0    0.0");
  }

  @Test
  void writesALineForEachReplyWhereThereIsNoTerminal() {
    StringWriter written = new StringWriter();
    Report<PingResult> report =
        new PingLines(List.of(Replies.HOST, OTHER), 32, false, table, new PrintWriter(written));
    report.start();
    report.add(PingResult.of(OTHER, Replies.success(5, 64)));
    report.add(PingResult.of(Replies.HOST, new IcmpException("IcmpSendEcho2Ex", 1231)));
    report.end(true);
    assertThat(written.toString().lines())
        .startsWith(
            "",
            "Pinging 2 hosts with 32 bytes of data:",
            "",
            "192.0.2.254: Reply from 192.0.2.254: bytes=32 time=5ms TTL=64"
                .replace("from 192.0.2.254", "from 192.0.2.1"))
        .anyMatch(line -> line.startsWith("example.test: Transmit failed. IcmpSendEcho2Ex"))
        .anyMatch(line -> line.startsWith("Host "));
  }
}
