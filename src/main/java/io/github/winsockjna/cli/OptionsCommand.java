// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.cli.terminal.Terminal;
import io.github.winsockjna.option.ReadableOption;
import io.github.winsockjna.socket.OptionReading;
import io.github.winsockjna.socket.SocketRef;
import io.github.winsockjna.socket.WinSocket;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads every option of a socket. */
@Command(
    name = "options",
    description = "Reads every option of a connected TCP socket, or of a fresh one of some kind.",
    exitCodeList = {
      "0:The options were read.",
      "1:There was no socket to read them of.",
      "2:Wrong usage."
    },
    footer = {"  options --tcp4", "  options example.com:443", "  options --udp6 --json"})
final class OptionsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private What what;

  @Mixin private OutputOptions output;

  private static final class What {
    @Parameters(
        paramLabel = "HOST:PORT",
        description = "Connect there. IPv6 addresses stand in brackets: [::1]:80.")
    private String target;

    @Option(names = "--tcp4", description = "A fresh TCP socket for IPv4.")
    private boolean tcp4;

    @Option(names = "--tcp6", description = "A fresh TCP socket for IPv6.")
    private boolean tcp6;

    @Option(names = "--udp4", description = "A fresh UDP socket for IPv4.")
    private boolean udp4;

    @Option(names = "--udp6", description = "A fresh UDP socket for IPv6.")
    private boolean udp6;
  }

  @Override
  public Integer call() throws IOException {
    Map<ReadableOption<?>, OptionReading> readings =
        what.target == null ? ofFresh() : ofConnected();
    output.print(
        readings,
        r ->
            OptionsOutput.print(
                r, Terminal.columns(), output.out(), spec.commandLine().getColorScheme().ansi()),
        OptionsOutput::document);
    return Main.WORKED;
  }

  private Map<ReadableOption<?>, OptionReading> ofFresh() throws IOException {
    StandardProtocolFamily family =
        what.tcp4 || what.udp4 ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6;
    try (NetworkChannel channel =
        what.tcp4 || what.tcp6 ? SocketChannel.open(family) : DatagramChannel.open(family)) {
      return SocketRef.of(channel).readAll();
    }
  }

  private Map<ReadableOption<?>, OptionReading> ofConnected() throws IOException {
    HostPort target = Arguments.accepted(spec, () -> HostPort.of(what.target));
    InetAddress address = HostName.addresses(target.host()).get(0);
    try (WinSocket socket = address instanceof Inet4Address ? WinSocket.tcp4() : WinSocket.tcp6()) {
      socket.connect(new InetSocketAddress(address, target.port()));
      return socket.readAll();
    }
  }
}
