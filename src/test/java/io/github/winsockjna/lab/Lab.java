// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.lab;

import com.google.gson.Gson;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.Win32Exception;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import labprogram.LabProgram;
import labprogram.Step;

/**
 * The network of src/test/lab/lab.sh, up, and Windows JVMs in its client. Packets stay in its four
 * namespaces, whose names carry the id of this process: labs of several builds do not meet. It goes
 * down with this process, however that ends.
 */
final class Lab implements AutoCloseable {
  private static final Path SCRIPTS = Path.of("src", "test", "lab").toAbsolutePath();
  private static final String PID = Long.toString(ProcessHandle.current().pid());
  private static final String PREFIX = "wj" + PID;
  private static final Path WORK = Path.of("target", "lab").toAbsolutePath();

  /** Up takes 2 seconds, the copy of a prefix as long on a fast disk. */
  private static final Duration MOST_FOR_A_SCRIPT = Duration.ofMinutes(2);

  private static final Duration MOST_FOR_A_PROGRAM = Duration.ofMinutes(2);

  private final Path wineHome = Path.of(System.getProperty("wine.home"));
  private final List<String> lacks;
  private int programs;

  private Lab(List<String> lacks) {
    this.lacks = lacks;
  }

  /** What this machine lacks, a line each, with the part of the lab that cannot be without it. */
  static List<String> missing() throws IOException, InterruptedException {
    if (!System.getProperty("os.name").equals("Linux")) {
      return List.of("lab needs Linux");
    }
    Files.createDirectories(WORK);
    Command missing =
        Command.run(
            List.of(SCRIPTS.resolve("lab.sh").toString(), "missing"),
            Map.of("LAB", PREFIX),
            WORK.resolve("missing"),
            MOST_FOR_A_SCRIPT);
    return missing.succeeded().out().lines().toList();
  }

  /** Brings the lab up, and gives its client a Wine prefix. */
  static Lab up(List<String> lacks) throws IOException, InterruptedException {
    Lab lab = new Lab(lacks);
    try {
      lab.script("prefix.sh", lab.wineHome.toString(), WORK.toString()).succeeded();
      // One left over by a build that was killed would send from that build's namespace.
      lab.endWine();
      lab.script("lab.sh", "up").succeeded();
      return lab;
    } catch (Throwable e) {
      try {
        lab.close();
      } catch (Throwable alsoFailed) {
        e.addSuppressed(alsoFailed);
      }
      throw e;
    }
  }

  /** Why a target does not do here what the lab's plan says; empty when it does. */
  Optional<String> lacksFor(String target) {
    String part =
        target.startsWith("10.71.50.")
            ? "responder "
            : target.matches("10\\.71\\.(97\\.|3\\.1).*") ? "firewall " : "nothing ";
    return lacks.stream().filter(line -> line.startsWith(part)).findFirst();
  }

  /** Runs the steps in one Windows JVM in the client. */
  Outcomes run(List<Step> steps) throws IOException, InterruptedException {
    Path log = WORK.resolve("program" + ++programs);
    Path file = Path.of(log + ".steps");
    Files.write(file, steps.stream().map(Step::line).toList());
    List<String> java =
        java("-classpath", classPath(), LabProgram.class.getName(), file.toString());
    Command program = Command.run(java, environment(), log, MOST_FOR_A_PROGRAM);
    return Outcomes.of(program.succeeded().out());
  }

  /** Runs the command line in the client, as users do. */
  Command commandLine(String arguments) throws IOException, InterruptedException {
    return Command.run(
        commandLineWords(arguments),
        environment(),
        WORK.resolve("program" + ++programs),
        MOST_FOR_A_PROGRAM);
  }

  /** Runs the command line in the client, and stops it as soon as it has printed a text. */
  Command stoppedCommandLine(String arguments, String enough)
      throws IOException, InterruptedException {
    try {
      return Command.stopped(
          commandLineWords(arguments),
          environment(),
          WORK.resolve("program" + ++programs),
          MOST_FOR_A_PROGRAM,
          enough);
    } finally {
      // When a program ends with requests under way, Wine's service may hang, and with it the next.
      endWine();
    }
  }

  /**
   * Runs the command line in the client, and changes the lab meanwhile.
   *
   * @param changes what the output holds when a change is due, and the change: a word of lab.sh
   */
  Command commandLine(String arguments, Map<String, String> changes)
      throws IOException, InterruptedException {
    Path log = WORK.resolve("program" + ++programs);
    return Command.run(
        commandLineWords(arguments),
        environment(),
        log,
        MOST_FOR_A_PROGRAM,
        process -> {
          for (Map.Entry<String, String> change : changes.entrySet()) {
            Command.awaitOutput(process, log, change.getKey(), MOST_FOR_A_PROGRAM);
            script("lab.sh", change.getValue()).succeeded();
          }
        });
  }

  private List<String> commandLineWords(String arguments) {
    return Stream.concat(
            java("-jar", System.getProperty("cli.jar")).stream(), Stream.of(arguments.split(" ")))
        .toList();
  }

  /** The words that run a Windows JVM in the client. */
  private List<String> java(String... arguments) {
    String java = wineHome.resolve("java17/bin/java").toString();
    return Stream.concat(
            Stream.of("ip", "netns", "exec", PREFIX + "c", java, "-XX:-PrintWarnings"),
            Stream.of(arguments))
        .toList();
  }

  private static String classPath() {
    return Stream.concat(
            Stream.of(System.getProperty("library.jar")),
            Stream.of(LabProgram.class, Native.class, Win32Exception.class, Gson.class)
                .map(Lab::place))
        .collect(Collectors.joining(";"));
  }

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private Map<String, String> environment() {
    return Map.of(
        "LAB",
        PREFIX,
        "OWNER",
        PID,
        "WINEPREFIX",
        WORK.resolve("prefix").toString(),
        "WINEDLLPATH",
        WORK.resolve("shim").toString());
  }

  private Command script(String name, String... arguments)
      throws IOException, InterruptedException {
    return Command.run(
        Stream.concat(Stream.of(SCRIPTS.resolve(name).toString()), Stream.of(arguments)).toList(),
        environment(),
        WORK.resolve(name + (arguments.length == 1 ? "-" + arguments[0] : "")),
        MOST_FOR_A_SCRIPT);
  }

  /** Its exit status only says whether there was one. */
  private void endWine() throws IOException, InterruptedException {
    for (String option : List.of("-k", "-w")) {
      Command.run(
          List.of("wineserver", option),
          environment(),
          WORK.resolve("wineserver"),
          MOST_FOR_A_SCRIPT);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      endWine();
      script("lab.sh", "down").succeeded();
    } catch (InterruptedException e) {
      // The lab goes down with this process.
      Thread.currentThread().interrupt();
    }
  }
}
