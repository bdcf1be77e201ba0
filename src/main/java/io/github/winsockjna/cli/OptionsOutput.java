// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.option.BspState;
import io.github.winsockjna.option.IcmpErrorInfo;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Ipv6Options;
import io.github.winsockjna.option.Linger;
import io.github.winsockjna.option.ReadableOption;
import io.github.winsockjna.option.RmOptions;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.option.TcpOptions;
import io.github.winsockjna.option.UdpOptions;
import io.github.winsockjna.socket.OptionReading;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** The options of a socket, as text grouped by level, or as JSON. */
final class OptionsOutput {
  private static final Map<Integer, String> LEVELS =
      Map.of(
          SocketLevelOptions.LEVEL, "SOL_SOCKET",
          SocketLevelOptions.SOL_IP, "SOL_IP",
          IpOptions.LEVEL, "IPPROTO_IP",
          Ipv6Options.LEVEL, "IPPROTO_IPV6",
          TcpOptions.LEVEL, "IPPROTO_TCP",
          UdpOptions.LEVEL, "IPPROTO_UDP",
          RmOptions.LEVEL, "IPPROTO_RM");

  /** Before a name and behind it. */
  private static final int INDENT = 4;

  private static final int LEAST_TEXT = 20;

  private OptionsOutput() {}

  /**
   * Prints them, level by level.
   *
   * @param columns how long a line may be; a longer value goes on below
   */
  static void print(
      Map<ReadableOption<?>, OptionReading> readings, int columns, PrintWriter out, Ansi ansi) {
    int width = readings.keySet().stream().mapToInt(o -> o.name().length()).max().orElse(0);
    int level = -1;
    for (Map.Entry<ReadableOption<?>, OptionReading> entry : readings.entrySet()) {
      ReadableOption<?> option = entry.getKey();
      if (option.level() != level) {
        level = option.level();
        out.println(ansi.string("@|bold " + LEVELS.get(level) + "|@"));
      }
      OptionReading reading = entry.getValue();
      String text =
          reading.value().map(OptionsOutput::text).orElseGet(() -> String.valueOf(reading));
      String indent = " ".repeat(width + INDENT);
      List<String> lines = WrappedText.lines(text, Math.max(LEAST_TEXT, columns - indent.length()));
      String style = reading.value().isPresent() ? "" : "faint";
      for (int i = 0; i < lines.size(); i++) {
        String before = i == 0 ? String.format("  %-" + width + "s  ", option.name()) : indent;
        out.println(before + styled(style, lines.get(i), ansi));
      }
    }
    out.flush();
  }

  private static String styled(String style, String text, Ansi ansi) {
    return style.isEmpty() ? text : ansi.string("@|" + style + " " + text + "|@");
  }

  static JsonObject document(Map<ReadableOption<?>, OptionReading> readings) {
    JsonArray options = new JsonArray();
    readings.forEach(
        (option, reading) -> {
          JsonObject object = new JsonObject();
          object.addProperty("name", option.name());
          object.addProperty("level", option.level());
          object.addProperty("number", option.number());
          reading.value().ifPresent(value -> object.add("value", json(value)));
          reading.failure().ifPresent(e -> object.addProperty("error", e.error().name()));
          options.add(object);
        });
    return Json.object("options", options);
  }

  private static JsonElement json(Object value) {
    if (value instanceof Boolean truth) {
      return new JsonPrimitive(truth);
    }
    if (value instanceof Number number) {
      return new JsonPrimitive(number);
    }
    return new JsonPrimitive(text(value));
  }

  private static String text(Object value) {
    if (value instanceof Duration time) {
      return seconds(time) + " s";
    }
    if (value instanceof Linger linger) {
      return linger.isOn() ? seconds(linger.duration()) + " s" : "off";
    }
    if (value instanceof byte[] bytes) {
      return bytes.length == 0 ? "none" : HexFormat.ofDelimiter(" ").formatHex(bytes);
    }
    if (value instanceof ProtocolInfo info) {
      return "%s (%s %s %s, provider %s)"
          .formatted(
              info.name(),
              info.addressFamily(),
              info.socketType(),
              info.protocol(),
              info.providerId());
    }
    if (value instanceof BspState state) {
      return "%s %s, local %s, remote %s"
          .formatted(
              state.socketType(),
              state.protocol(),
              text(state.localAddress(), state.localPath()),
              text(state.remoteAddress(), state.remotePath()));
    }
    if (value instanceof IcmpErrorInfo error) {
      return error.description() + ", from " + AddressText.of(error.source());
    }
    if (value instanceof Optional<?> optional) {
      return optional.isEmpty() ? "none" : text(optional.get());
    }
    if (value instanceof InetAddress address) {
      return AddressText.of(address);
    }
    if (value instanceof InetSocketAddress address) {
      return AddressText.of(address);
    }
    if (value instanceof Collection<?> values) {
      return values.isEmpty()
          ? "none"
          : values.stream().map(OptionsOutput::text).collect(Collectors.joining(", "));
    }
    return value.toString();
  }

  private static String text(Optional<InetSocketAddress> address, Optional<Path> path) {
    return address.map(AddressText::of).or(() -> path.map(Path::toString)).orElse("none");
  }

  private static String seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
  }
}
