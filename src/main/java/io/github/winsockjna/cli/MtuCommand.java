// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.IpStatus;
import io.github.winsockjna.icmp.PathMtu;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds the path MTU to a host. */
@Command(name = "mtu", description = "Finds the largest packet that gets to a host unfragmented.")
final class MtuCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private TargetOptions to;

  @Option(
      names = "-w",
      paramLabel = "millis",
      defaultValue = "1000",
      description = "Timeout of each probe in milliseconds (${DEFAULT-VALUE}).")
  private long timeout;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    InetAddress target = to.address();
    PathMtu search =
        Arguments.accepted(spec, () -> PathMtu.to(target).timeout(Duration.ofMillis(timeout)));
    PathMtu.Result result;
    try (IcmpClient icmp = IcmpClient.open()) {
      result = search.run(icmp);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(
          document(to.host(), target, result.mtu(), result.limitedBy(), result.status()), out);
    } else {
      String name = PingText.name(to.host(), target);
      out.println(sentence(name, result.mtu(), result.limitedBy(), result.status()));
    }
    return result.mtu().isPresent() ? Main.WORKED : Main.FAILED;
  }

  static String sentence(
      String name, OptionalInt mtu, Optional<InetAddress> limitedBy, IpStatus status) {
    String to = "Path MTU to " + name + " is ";
    if (mtu.isEmpty()) {
      return to + "not known: " + status.description();
    }
    int bytes = mtu.getAsInt();
    return switch (status) {
      case IP_SUCCESS -> to + "at least " + bytes + " bytes, the most that can be tried.";
      case IP_PACKET_TOO_BIG ->
          to
              + bytes
              + " bytes, limited by "
              + limitedBy.map(AddressText::of).orElse("somebody unknown")
              + ".";
      case IP_REQ_TIMED_OUT -> to + bytes + " bytes; larger packets are lost silently.";
      default -> to + bytes + " bytes; of larger packets: " + status.description();
    };
  }

  static JsonObject document(
      String host,
      InetAddress target,
      OptionalInt mtu,
      Optional<InetAddress> limitedBy,
      IpStatus status) {
    JsonObject document = new JsonObject();
    document.addProperty("target", host);
    document.addProperty("address", AddressText.of(target));
    if (mtu.isPresent()) {
      document.addProperty("mtu", mtu.getAsInt());
    } else {
      document.add("mtu", JsonNull.INSTANCE);
    }
    document.addProperty("limitedBy", limitedBy.map(AddressText::of).orElse(null));
    document.addProperty("status", status.name());
    document.addProperty("statusCode", status.code());
    return document;
  }
}
