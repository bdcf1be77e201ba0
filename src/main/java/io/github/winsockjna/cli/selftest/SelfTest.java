// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Asks this Windows and this library whether they do what the documentation says. Packets go to
 * loopback only, and nothing stays behind: each look closes what it opens, and a look that hangs is
 * left to a thread that ends with the process.
 */
public final class SelfTest {
  /** Far more than a look takes: only a hang lasts longer. */
  private static final Duration LONGEST_LOOK = Duration.ofSeconds(20);

  private final Machine machine;
  private final List<Check> checks;
  private final Duration longestLook;

  SelfTest(Machine machine, List<Check> checks, Duration longestLook) {
    this.machine = machine;
    this.checks = checks;
    this.longestLook = longestLook;
  }

  /**
   * All checks, for this computer.
   *
   * @return the test, ready to run
   */
  public static SelfTest here() {
    return new SelfTest(Machine.here(), allChecks(), LONGEST_LOOK);
  }

  /** The table: each line is a group of checks in a class of its own. */
  static List<Check> allChecks() {
    return Stream.of(
            FunctionChecks.all(),
            CatalogueChecks.all(),
            EchoChecks.all(),
            JavaSocketChecks.all(),
            MessageChecks.all(),
            DatagramChecks.all(),
            IoctlChecks.all(),
            AddressIoctlChecks.all(),
            UrgentDataChecks.all(),
            ConnectChecks.all(),
            BindChecks.all(),
            RefusalChecks.all(),
            OptionChecks.all(),
            ProviderChecks.all(),
            LeftoverChecks.all())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * The computer.
   *
   * @return what is known of it
   */
  public Machine machine() {
    return machine;
  }

  /**
   * How many outcomes there will be.
   *
   * @return the number of checks
   */
  public int size() {
    return checks.size();
  }

  /**
   * Runs every check, one after the other.
   *
   * @param report receives each outcome as it is known
   * @throws InterruptedException the thread was interrupted; the rest is not tried
   */
  public void run(Consumer<Outcome> report) throws InterruptedException {
    ExecutorService lookers =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "self-test");
              thread.setDaemon(true);
              return thread;
            });
    try {
      for (Check check : checks) {
        report.accept(outcome(check, lookers.submit(check.look()::look)));
      }
    } finally {
      lookers.shutdownNow();
    }
  }

  private Outcome outcome(Check check, Future<Seen> look) throws InterruptedException {
    try {
      return judged(check, look.get(longestLook.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return judged(check, Seen.of("no end within " + longestLook.toMillis() + " ms"));
    } catch (ExecutionException e) {
      return e.getCause() instanceof CannotLook reason
          ? outcome(check, reason.verdict(), Seen.of(reason.getMessage()))
          : judged(check, Seen.of(FailureName.of(e)));
    }
  }

  private Outcome judged(Check check, Seen seen) {
    if (check.expected().isMet().test(seen.text())) {
      return outcome(check, Verdict.OK, seen);
    }
    boolean isOldEnough = check.since().isIn(machine.build());
    return outcome(check, isOldEnough ? Verdict.DIFFERS : Verdict.NOT_HERE, seen);
  }

  private static Outcome outcome(Check check, Verdict verdict, Seen seen) {
    return new Outcome(
        check.id(),
        check.sentence(),
        check.source(),
        check.since().text(),
        verdict,
        check.expected().text(),
        seen.text(),
        seen.bytes());
  }
}
