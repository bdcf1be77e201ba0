// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.icmp.IpStatus;
import io.github.winsockjna.icmp.Win32Error;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks error codes up; works on any system. */
@Command(
    name = "errors",
    description =
        "Looks up errors of Winsock (WSA), of ICMP (IP_STATUS) and of Windows as ICMP meets them"
            + " (Win32), side by side: the same number may mean something else in each.")
final class ErrorsCommand implements Callable<Integer> {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE|NAME|WORD",
      description =
          "A number, a name, a word of name or description, or a text that has a name or a"
              + " number in it. Without it: all.")
  private String query;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  private record Entry(String family, int code, String name, String description) {
    boolean matches(String query) {
      return query == null
          || query.matches("-?\\d+") && String.valueOf(code).equals(query)
          || !query.matches("-?\\d+") && (contains(name, query) || contains(description, query));
    }

    private static boolean contains(String text, String word) {
      return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }
  }

  @Override
  public Integer call() {
    List<Entry> found = found();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(Json.object("errors", document(found)), out);
    } else {
      found.forEach(e -> out.println(line(e)));
    }
    if (found.isEmpty()) {
      spec.commandLine().getErr().println("No error is known by \"" + query + "\".");
    }
    return found.isEmpty() ? Main.FAILED : Main.WORKED;
  }

  private List<Entry> found() {
    List<Entry> matching = all().filter(e -> e.matches(query)).toList();
    List<Entry> exact = matching.stream().filter(e -> e.name.equalsIgnoreCase(query)).toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    if (query == null || !matching.isEmpty()) {
      return matching;
    }
    List<Entry> alias = alias();
    return alias.isEmpty() ? mentioned() : alias;
  }

  /** A text that has a name or a number in it, as other programs print errors. */
  private List<Entry> mentioned() {
    String text = query.toUpperCase(Locale.ROOT);
    List<Entry> named = all().filter(e -> text.contains(e.name)).toList();
    List<Entry> longest =
        named.stream()
            .filter(e -> named.stream().noneMatch(o -> o != e && o.name.startsWith(e.name)))
            .toList();
    return longest.isEmpty() ? numbered() : longest;
  }

  private List<Entry> numbered() {
    Set<String> numbers =
        NUMBER.matcher(query).results().map(MatchResult::group).collect(Collectors.toSet());
    return all().filter(e -> numbers.contains(String.valueOf(e.code))).toList();
  }

  /** Other spellings of a name. */
  private List<Entry> alias() {
    String name = query.toUpperCase(Locale.ROOT);
    return Stream.concat(
            WsaError.named(name).map(ErrorsCommand::entry).stream(),
            IpStatus.named(name).map(ErrorsCommand::entry).stream())
        .toList();
  }

  private static Stream<Entry> all() {
    Stream<Entry> wsa =
        Arrays.stream(WsaError.values())
            .filter(e -> e != WsaError.UNKNOWN)
            .map(ErrorsCommand::entry);
    Stream<Entry> ip =
        Arrays.stream(IpStatus.values())
            .filter(s -> s != IpStatus.UNKNOWN)
            .map(ErrorsCommand::entry);
    Stream<Entry> win32 =
        Arrays.stream(Win32Error.values())
            .filter(e -> e != Win32Error.UNKNOWN)
            .map(e -> new Entry("Win32", e.code(), e.name(), e.description()));
    return Stream.of(wsa, ip, win32).flatMap(s -> s);
  }

  private static Entry entry(IpStatus status) {
    return new Entry("IP_STATUS", status.code(), status.name(), status.description());
  }

  private static Entry entry(WsaError error) {
    return new Entry("WSA", error.code(), error.name(), error.description());
  }

  private static String line(Entry e) {
    return String.format(
        Locale.ROOT, "%-9s  %5d  %-34s  %s", e.family, e.code, e.name, e.description);
  }

  private static JsonArray document(List<Entry> entries) {
    JsonArray array = new JsonArray();
    for (Entry e : entries) {
      JsonObject object = new JsonObject();
      object.addProperty("family", e.family);
      object.addProperty("code", e.code);
      object.addProperty("name", e.name);
      object.addProperty("description", e.description);
      array.add(object);
    }
    return array;
  }
}
