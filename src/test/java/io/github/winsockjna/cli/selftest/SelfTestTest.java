// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.icmp.IpStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SelfTestTest {
  private static final int BUILD_OF_1703 = 15_063;
  private static final Machine MACHINE =
      new Machine("10.0.15063.1", BUILD_OF_1703, false, "amd64", "17", "5");

  private static Outcome outcome(WindowsRelease since, Look look) throws Exception {
    Check check =
        new Check("id", "It is so.", Source.MICROSOFT, since, Expected.of("a", "b"), look);
    List<Outcome> outcomes = new ArrayList<>();
    new SelfTest(MACHINE, List.of(check), Duration.ofSeconds(1)).run(outcomes::add);
    assertThat(outcomes).hasSize(1);
    return outcomes.get(0);
  }

  private static Outcome outcome(Look look) throws Exception {
    return outcome(WindowsRelease.ALL, look);
  }

  @Test
  void isOkWhenOneOfTheExpectedIsSeen() throws Exception {
    assertThat(outcome(() -> Seen.of("b", new byte[] {1, -1})))
        .isEqualTo(
            new Outcome(
                "id", "It is so.", Source.MICROSOFT, "all", Verdict.OK, "a or b", "b", "01ff"));
  }

  @Test
  void differsWhenAnotherIsSeen() throws Exception {
    Outcome outcome = outcome(() -> Seen.of("c"));
    assertThat(outcome.verdict()).isEqualTo(Verdict.DIFFERS);
    assertThat(outcome.seen()).isEqualTo("c");
    assertThat(outcome.bytes()).isNull();
  }

  @Test
  void doesNotHoldItAgainstAWindowsThatIsTooOld() throws Exception {
    assertThat(outcome(WindowsRelease.WINDOWS_10_1709, () -> Seen.of("c")).verdict())
        .isEqualTo(Verdict.NOT_HERE);
    assertThat(outcome(WindowsRelease.WINDOWS_10_1703, () -> Seen.of("c")).verdict())
        .isEqualTo(Verdict.DIFFERS);
    assertThat(outcome(WindowsRelease.WINDOWS_10_1709, () -> Seen.of("a")).verdict())
        .isEqualTo(Verdict.OK);
  }

  @Test
  void seesFailuresByTheirNames() throws Exception {
    assertThat(
            outcome(
                    () -> {
                      throw new WinsockException("bind", 10013);
                    })
                .seen())
        .isEqualTo("WSAEACCES");
    assertThat(
            outcome(
                    () -> {
                      throw new WinsockException("bind", 12345);
                    })
                .seen())
        .isEqualTo("error 12345");
    assertThat(
            outcome(
                    () -> {
                      throw new UnsatisfiedLinkError("C:\\Users\\me");
                    })
                .seen())
        .isEqualTo("UnsatisfiedLinkError");
    assertThat(outcome(() -> Seen.of(IpStatus.IP_REQ_TIMED_OUT)).seen())
        .isEqualTo("IP_REQ_TIMED_OUT");
  }

  @Test
  void saysWhyItCouldNotLook() throws Exception {
    Outcome notHere =
        outcome(
            () -> {
              throw CannotLook.notHere("no IPv6");
            });
    assertThat(notHere.verdict()).isEqualTo(Verdict.NOT_HERE);
    assertThat(notHere.seen()).isEqualTo("no IPv6");
    assertThat(
            outcome(
                    () -> {
                      throw CannotLook.notTried("no right");
                    })
                .verdict())
        .isEqualTo(Verdict.NOT_TRIED);
  }

  @Test
  @Timeout(60)
  void goesOnAfterALookThatHangs() throws Exception {
    Look hang =
        () -> {
          new CountDownLatch(1).await();
          return Seen.of("a");
        };
    Outcome outcome = outcome(hang);
    assertThat(outcome.verdict()).isEqualTo(Verdict.DIFFERS);
    assertThat(outcome.seen()).isEqualTo("no end within 1000 ms");
  }

  @Test
  void namesEveryCheckOnceAndSaysWhatShouldBeSo() {
    List<Check> checks = SelfTest.allChecks();
    assertThat(checks).hasSizeGreaterThan(400);
    assertThat(checks).extracting(Check::id).doesNotHaveDuplicates();
    assertThat(checks).extracting(Check::id).allMatch(id -> id.matches("[\\w.-]+"));
    assertThat(checks).extracting(Check::sentence).allMatch(sentence -> sentence.endsWith("."));
  }

  @Test
  void knowsNumbersFromOtherTexts() {
    Expected number = Expected.number(-1, 9);
    assertThat(List.of("-1", "0", "9")).allMatch(number.isMet());
    assertThat(List.of("-2", "10", "", "WSAEINVAL")).noneMatch(number.isMet());
  }
}
