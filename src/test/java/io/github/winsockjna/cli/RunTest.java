// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import picocli.CommandLine;

class RunTest {
  @SuppressWarnings("unchecked")
  private final Report<String> report = mock(Report.class);

  private final CommandLine command = Main.commandLine();

  private Run<String> run() {
    return new Run<>(command.getCommandSpec(), report, Success.ofAny("good"::equals));
  }

  @Test
  void workedWhenOneResultIsGood() {
    try (Run<String> run = run()) {
      run.start();
      run.add("bad");
      run.add("good");
      assertThat(run.end()).isEqualTo(Main.WORKED);
    }
    InOrder order = inOrder(report);
    order.verify(report).start();
    order.verify(report).add("bad");
    order.verify(report).add("good");
    order.verify(report).end(true);
    order.verifyNoMoreInteractions();
  }

  @Test
  void failedWhenNoneIs() {
    try (Run<String> run = run()) {
      run.start();
      run.add("bad");
      assertThat(run.end()).isEqualTo(Main.FAILED);
    }
  }

  @Test
  void workedWhenAllAreGoodAndItCameToItsEnd() {
    assertThat(ofAll(true, "good", "good")).isEqualTo(Main.WORKED);
    assertThat(ofAll(true, "good", "bad")).isEqualTo(Main.FAILED);
    assertThat(ofAll(false, "good")).isEqualTo(Main.FAILED);
  }

  private static int ofAll(boolean complete, String... results) {
    Success<String> success = Success.ofAll("good"::equals);
    for (String result : results) {
      success.add(result);
    }
    return success.exitStatus(complete);
  }

  @Test
  void endsWhenNobodyReads() {
    command.setOut(GoneReader.writer());
    try (Run<String> run = run()) {
      run.start();
      command.getOut().println("a line");
      run.add("good");
    }
    assertThat(Thread.interrupted()).as("whatever goes on is interrupted").isTrue();
  }

  @Test
  void goesOnWhileSomebodyReads() {
    try (Run<String> run = run()) {
      run.start();
      run.add("good");
    }
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void endsOnceWhoeverEndsIt() {
    try (Run<String> run = run()) {
      run.start();
      run.add("good");
      assertThat(run.end()).isEqualTo(Main.WORKED);
      assertThat(run.end()).isEqualTo(Main.WORKED);
      run.add("good");
    }
    verify(report, times(1)).end(anyBoolean());
    verify(report, times(1)).add(any());
  }

  @Test
  void sumsUpWhatCameBeforeAFailure() {
    try (Run<String> run = run()) {
      run.start();
      run.add("good");
    }
    verify(report).end(false);
    assertThat(command.<Integer>getExecutionResult()).isEqualTo(Main.WORKED);
  }

  @Test
  void hasNoOutcomeWithoutAResult() {
    try (Run<String> run = run()) {
      run.start();
      assertThat(run.end()).isEqualTo(Main.FAILED);
    }
    assertThat(command.<Integer>getExecutionResult()).isNull();
  }
}
