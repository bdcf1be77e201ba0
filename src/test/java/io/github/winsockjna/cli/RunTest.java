// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.github.winsockjna.icmp.EchoReply;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import picocli.CommandLine;

class RunTest {
  private final PingOutput output = mock(PingOutput.class);
  private final CommandLine command = Main.commandLine();

  private Run<EchoReply> run() {
    return new Run<>(command.getCommandSpec(), new PingReport(output));
  }

  @Test
  void workedWhenOneReplyCame() {
    EchoReply timeout = Replies.ended(11010, null, 0);
    EchoReply success = Replies.success(1, 64);
    try (Run<EchoReply> run = run()) {
      run.start();
      run.add(timeout);
      run.add(success);
      assertThat(run.end()).isEqualTo(Main.WORKED);
    }
    InOrder order = inOrder(output);
    order.verify(output).start();
    order.verify(output).reply(timeout);
    order.verify(output).reply(success);
    order.verify(output).end(any());
    order.verifyNoMoreInteractions();
  }

  @Test
  void endsWhenNobodyReads() {
    command.setOut(GoneReader.writer());
    try (Run<EchoReply> run = run()) {
      run.start();
      command.getOut().println("a line");
      run.add(Replies.success(1, 64));
    }
    assertThat(Thread.interrupted()).as("whatever goes on is interrupted").isTrue();
  }

  @Test
  void goesOnWhileSomebodyReads() {
    try (Run<EchoReply> run = run()) {
      run.start();
      run.add(Replies.success(1, 64));
    }
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void failedWhenNoneCame() {
    try (Run<EchoReply> run = run()) {
      run.start();
      run.add(Replies.ended(11010, null, 0));
      assertThat(run.end()).isEqualTo(Main.FAILED);
    }
  }

  @Test
  void endsOnceWhoeverEndsIt() {
    try (Run<EchoReply> run = run()) {
      run.start();
      run.add(Replies.success(1, 64));
      assertThat(run.end()).isEqualTo(Main.WORKED);
      assertThat(run.end()).isEqualTo(Main.WORKED);
      run.add(Replies.success(1, 64));
    }
    verify(output, times(1)).end(any());
    verify(output, times(1)).reply(any());
  }

  @Test
  void sumsUpWhatCameBeforeAFailure() {
    try (Run<EchoReply> run = run()) {
      run.start();
      run.add(Replies.success(1, 64));
    }
    verify(output).end(any());
    assertThat(command.<Integer>getExecutionResult()).isEqualTo(Main.WORKED);
  }

  @Test
  void hasNothingToSumUpWhenNothingWasSent() {
    try (Run<EchoReply> run = run()) {
      run.start();
      assertThat(run.end()).isEqualTo(Main.FAILED);
    }
    verify(output, never()).end(any());
    assertThat(command.<Integer>getExecutionResult()).isNull();
  }
}
