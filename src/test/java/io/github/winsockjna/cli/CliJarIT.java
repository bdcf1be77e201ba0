// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.winsockjna.process.ChildJvm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as users run it, in a process of its own: {@code java -jar …-cli.jar}. */
class CliJarIT {
  private static ChildJvm cli(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("-jar", System.getProperty("cli.jar")));
    command.addAll(List.of(arguments));
    return ChildJvm.run(command);
  }

  @Test
  void pingsLikePingExe() throws Exception {
    ChildJvm ping = cli("ping", "-n", "2", "-l", "8", "127.0.0.1");

    assertThat(ping.exitStatus()).isZero();
    assertThat(ping.out())
        .matches(
            "(?s)\\nPinging 127\\.0\\.0\\.1 with 8 bytes of data:\\n"
                + "(Reply from 127\\.0\\.0\\.1: bytes=8 time[=<]\\d+ms TTL=\\d+\\n){2}"
                + "\\nPing statistics for 127\\.0\\.0\\.1:\\n"
                + " {4}Packets: Sent = 2, Received = 2, Lost = 0 \\(0% loss\\),\\n"
                + "Approximate round trip times in milli-seconds:\\n"
                + " {4}Minimum = \\d+ms, Maximum = \\d+ms, Average = \\d+ms\\n");
  }

  @Test
  void pingsAsJson() throws Exception {
    ChildJvm ping = cli("ping", "-n", "1", "--json", "127.0.0.1");

    assertThat(ping.exitStatus()).isZero();
    JsonObject document = JsonParser.parseString(ping.out()).getAsJsonObject();
    assertThat(document.keySet()).containsExactly("target", "address", "replies", "statistics");
    JsonObject reply = document.getAsJsonArray("replies").get(0).getAsJsonObject();
    assertThat(reply.get("status").getAsString()).isEqualTo("IP_SUCCESS");
    assertThat(reply.get("responder").getAsString()).isEqualTo("127.0.0.1");
    assertThat(document.getAsJsonObject("statistics").get("received").getAsInt()).isEqualTo(1);
  }

  @Test
  void saysInOneSentenceThatJnaCannotUnpackItsLibrary() throws Exception {
    ChildJvm ping =
        ChildJvm.run(
            List.of(
                "-Djna.nounpack=true",
                "-jar",
                System.getProperty("cli.jar"),
                "ping",
                "--json",
                "127.0.0.1"));

    assertThat(ping.exitStatus()).isOne();
    assertThat(ping.err())
        .startsWith("JNA cannot load its native library jnidispatch.dll. ")
        .contains("-Djna.tmpdir", "-Djna.boot.library.path")
        .doesNotContain("\tat ");
    assertThat(JsonParser.parseString(ping.out()).getAsJsonObject().get("error").getAsString())
        .startsWith("JNA cannot load its native library jnidispatch.dll. ");
  }

  @Test
  void sweepsWithoutABarInItsOutput() throws Exception {
    ChildJvm sweep = cli("sweep", "127.0.0.0/30");

    assertThat(sweep.exitStatus()).isZero();
    assertThat(sweep.out())
        .matches(
            "\\nSweeping 2 addresses of 127\\.0\\.0\\.0/30:\\n\\n"
                + "(127\\.0\\.0\\.[12] {8}(<1|\\d+)ms\\n){2}"
                + "\\n2 of 2 addresses answered\\.\\n");
    assertThat(sweep.err()).isEmpty();
  }

  /** Wine's driver has no IPv6; Windows' has, and needs no other family. */
  @Test
  void pingsTheOtherFamilyWhereTheFirstCannotBeSentAtAll(@TempDir Path folder) throws Exception {
    Path hosts = Files.writeString(folder.resolve("hosts"), "::1 both.test\n127.0.0.1 both.test\n");

    ChildJvm ping =
        ChildJvm.run(
            List.of(
                "-Djdk.net.hosts.file=" + hosts,
                "-Djava.net.preferIPv6Addresses=true",
                "-jar",
                System.getProperty("cli.jar"),
                "ping",
                "-n",
                "1",
                "both.test"));

    assertThat(ping.exitStatus()).isZero();
    assertThat(ping.out()).containsPattern("Reply from (::1|127\\.0\\.0\\.1):");
    if (ping.out().contains("Reply from 127.0.0.1:")) {
      assertThat(ping.err())
          .endsWith("Cannot ping both.test [::1]; trying both.test [127.0.0.1] instead.\n");
    }
  }

  @Test
  void namesTheLicenceOfEverythingItBundles() throws Exception {
    try (JarFile jar = new JarFile(System.getProperty("cli.jar"))) {
      List<String> named =
          text(jar, "META-INF/THIRD-PARTY.txt")
              .lines()
              .filter(line -> line.matches("[a-z.]+ {2,}\\S.*"))
              .map(line -> line.replaceFirst(" .*", "").replace('.', '/') + "/")
              .toList();
      assertThat(named).hasSizeGreaterThan(4);
      assertThat(jar.stream().map(JarEntry::getName))
          .filteredOn(name -> name.endsWith(".class"))
          .allMatch(
              name ->
                  name.startsWith("io/github/winsockjna/")
                      || named.stream()
                          .anyMatch(name.replaceFirst("META-INF/versions/\\d+/", "")::startsWith));
      assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
      assertThat(text(jar, "META-INF/NOTICE")).startsWith("winsock-jna");
    }
  }

  private static String text(JarFile jar, String entry) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(entry))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void wrongUsageIsExitStatusTwo() throws Exception {
    ChildJvm ping = cli("ping", "-i", "256", "127.0.0.1");

    assertThat(ping.exitStatus()).isEqualTo(2);
    assertThat(ping.out()).isEmpty();
    assertThat(ping.err())
        .startsWith("-i is 256, but must be from 1 to 255 hops.\nUsage: winsock-jna ping ");
  }
}
