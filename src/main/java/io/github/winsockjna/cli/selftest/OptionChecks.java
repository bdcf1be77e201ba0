// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Ipv6Options;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.Options;
import io.github.winsockjna.option.ReadWriteOption;
import io.github.winsockjna.option.ReadableOption;
import io.github.winsockjna.option.WinsockOption;
import io.github.winsockjna.option.WritableOption;
import io.github.winsockjna.socket.SocketRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every kind of socket, and every option on it: read, set to what was read, or asked for when it
 * can only be set. What nobody promises must end in a value or a refusal; its bytes are what the
 * report is for.
 */
final class OptionChecks {
  private static final Expected VALUE_OR_REFUSAL =
      new Expected(
          "a value, WSAENOPROTOOPT, WSAEINVAL or WSAEOPNOTSUPP",
          seen -> seen.matches("\\d+ bytes?: .*") || isRefusal(seen));

  private static final Expected KEPT = Expected.of("the same");

  private static final Expected KEPT_OR_REFUSED =
      new Expected("the same, or a refusal", seen -> KEPT.isMet().test(seen) || isRefusal(seen));

  /** What the documentation says of options that no Windows has, or nobody knows which. */
  private static final List<String> NO_RELEASES = List.of("none", "unverified");

  private static final List<OptionClaim> CLAIMS = OptionClaim.all();

  private OptionChecks() {}

  private static boolean isRefusal(String seen) {
    return List.of("WSAENOPROTOOPT", "WSAEINVAL", "WSAEOPNOTSUPP", "refused by this library")
        .contains(seen);
  }

  static List<Check> all() {
    List<Check> checks = new ArrayList<>();
    for (SocketKind kind : SocketKind.values()) {
      checks.add(opened(kind));
      for (WinsockOption<?> option : Options.all()) {
        Optional<OptionClaim> claim = claim(option, kind);
        if (option instanceof ReadableOption<?> readable) {
          checks.add(read(readable, kind, claim));
        }
        if (option instanceof ReadWriteOption<?> writable) {
          checks.add(set(writable, kind, claim));
        }
        if (!(option instanceof ReadableOption<?>)) {
          checks.add(has((WritableOption<?>) option, kind, claim));
        }
      }
    }
    return checks;
  }

  private static Check opened(SocketKind kind) {
    return Check.of(
        "socket." + kind.text(),
        "A " + kind.text() + " socket can be opened.",
        Source.MICROSOFT,
        "opened",
        () -> {
          kind.open().close();
          return "opened";
        });
  }

  private static Optional<OptionClaim> claim(WinsockOption<?> option, SocketKind kind) {
    return CLAIMS.stream().filter(c -> c.isAbout(option) && c.isAbout(kind)).findFirst();
  }

  private static Check read(
      ReadableOption<?> option, SocketKind kind, Optional<OptionClaim> claim) {
    Expected expected = claim.map(c -> c.reading(kind)).orElse(VALUE_OR_REFUSAL);
    return new Check(
        id(option, kind, "read"),
        "Reading " + named(option, kind) + " gives " + expected.text() + ".",
        source(claim),
        since(option, claim),
        expected,
        () -> kind.use(socket -> reading(socket, option)));
  }

  private static Seen reading(SocketRef socket, ReadableOption<?> option) throws WinsockException {
    byte[] bytes = socket.get(raw(option));
    Object value = socket.get(option);
    return Seen.of(lengthOf(bytes) + ": " + (value instanceof byte[] ? "" : value), bytes);
  }

  private static String lengthOf(byte[] bytes) {
    return bytes.length == 1 ? "1 byte" : bytes.length + " bytes";
  }

  private static ReadableOption<byte[]> raw(ReadableOption<?> option) {
    return Options.readOnly(
        option.name(),
        option.level(),
        option.number(),
        OptionCodec.bytes(option.codec().capacity()));
  }

  private static <T> Check set(
      ReadWriteOption<T> option, SocketKind kind, Optional<OptionClaim> claim) {
    boolean isPromised = kind.isFresh() && claim.filter(OptionClaim::isKept).isPresent();
    Expected expected = isPromised ? KEPT : KEPT_OR_REFUSED;
    return new Check(
        id(option, kind, "set"),
        "Setting " + named(option, kind) + " to what it reads gives " + expected.text() + ".",
        source(claim),
        since(option, claim),
        expected,
        () -> kind.use(socket -> Seen.of(setting(socket, option))));
  }

  private static <T> String setting(SocketRef socket, ReadWriteOption<T> option)
      throws WinsockException {
    T before = socket.get(option);
    try {
      socket.set(option, before);
    } catch (IllegalArgumentException e) {
      return "refused by this library";
    }
    T after = socket.get(option);
    return isSame(before, after) ? "the same" : "changed";
  }

  private static boolean isSame(Object before, Object after) {
    return Arrays.deepEquals(new Object[] {before}, new Object[] {after});
  }

  private static Check has(WritableOption<?> option, SocketKind kind, Optional<OptionClaim> claim) {
    return Check.of(
        id(option, kind, "has"),
        "Asking for " + named(option, kind) + " tells whether it is there.",
        source(claim),
        since(option, claim),
        claim.isPresent() ? Expected.of("has it") : Expected.of("has it", "has it not"),
        () -> kind.use(socket -> socket.supports(option) ? "has it" : "has it not"));
  }

  private static String named(WinsockOption<?> option, SocketKind kind) {
    return option.name() + " of a " + kind.text() + " socket";
  }

  /** Both families have options of the same name. */
  private static String id(WinsockOption<?> option, SocketKind kind, String what) {
    String level =
        switch (option.level()) {
          case IpOptions.LEVEL -> "ip.";
          case Ipv6Options.LEVEL -> "ipv6.";
          default -> "";
        };
    return "option." + kind.text() + "." + level + option.name() + "." + what;
  }

  private static Source source(Optional<OptionClaim> claim) {
    return claim.map(OptionClaim::source).orElse(Source.THIS_LIBRARY);
  }

  private static WindowsRelease since(WinsockOption<?> option, Optional<OptionClaim> claim) {
    return claim.map(c -> c.since().orElseGet(() -> documented(option))).orElse(WindowsRelease.ALL);
  }

  private static WindowsRelease documented(WinsockOption<?> option) {
    return NO_RELEASES.contains(option.since())
        ? WindowsRelease.ALL
        : WindowsRelease.of(option.since());
  }
}
