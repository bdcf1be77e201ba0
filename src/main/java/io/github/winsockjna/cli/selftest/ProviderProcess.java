// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.Winsock;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.socket.WinSocket;
import io.github.winsockjna.spi.ServiceProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Asks a service provider in a process of its own: a provider that breaks takes that process with
 * it, and one that was started stays what it is until its process ends.
 */
public final class ProviderProcess {
  private static final int MOST_SECONDS = 15;

  private ProviderProcess() {}

  /**
   * Asks a provider for the type of a socket.
   *
   * @param dll the provider's DLL
   * @param catalogEntryId the protocol to start it for
   * @return the type, or the name of a failure
   */
  static String ask(Path dll, int catalogEntryId) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                ProviderProcess.class.getName(),
                dll.toString(),
                String.valueOf(catalogEntryId))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      CompletableFuture<String> answer =
          CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        return "no end within " + MOST_SECONDS + " s";
      }
      String text = answer.join().strip();
      return text.isEmpty() ? "exit status " + process.exitValue() : text;
    } finally {
      process.destroyForcibly();
    }
  }

  private static String text(InputStream in) {
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      return FailureName.of(e);
    }
  }

  /**
   * The process that asks. It ends when the one that started it does, which closes its input.
   *
   * @param args the DLL, and the protocol's number in the catalogue
   */
  public static void main(String[] args) {
    Thread parent = new Thread(ProviderProcess::endWithParent, "end of the parent");
    parent.setDaemon(true);
    parent.start();
    String answer;
    try {
      answer = String.valueOf(typeOfSocket(Path.of(args[0]), Integer.parseInt(args[1])));
    } catch (IOException | RuntimeException e) {
      answer = FailureName.of(e);
    }
    System.out.println(answer);
  }

  private static void endWithParent() {
    text(System.in);
    Runtime.getRuntime().halt(1);
  }

  private static SocketType typeOfSocket(Path dll, int catalogEntryId) throws IOException {
    ProtocolInfo protocol =
        Winsock.protocols().stream()
            .filter(p -> p.catalogEntryId() == catalogEntryId)
            .findFirst()
            .orElseThrow();
    try (ServiceProvider provider = ServiceProvider.load(dll, protocol);
        WinSocket socket =
            WinSocket.open(protocol.addressFamily(), protocol.socketType(), protocol.protocol())) {
      return provider.get(socket, SocketLevelOptions.SO_TYPE);
    }
  }
}
