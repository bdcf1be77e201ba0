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

class PingRunTest {
  private final PingOutput output = mock(PingOutput.class);

  @Test
  void workedWhenOneReplyCame() {
    EchoReply timeout = Replies.ended(11010, null, 0);
    EchoReply success = Replies.success(1, 64);
    try (PingRun run = new PingRun(output)) {
      run.start();
      run.reply(timeout);
      run.reply(success);
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
  void failedWhenNoneCame() {
    try (PingRun run = new PingRun(output)) {
      run.start();
      run.reply(Replies.ended(11010, null, 0));
      assertThat(run.end()).isEqualTo(Main.FAILED);
    }
  }

  @Test
  void endsOnceWhoeverEndsIt() {
    try (PingRun run = new PingRun(output)) {
      run.start();
      run.reply(Replies.success(1, 64));
      assertThat(run.end()).isEqualTo(Main.WORKED);
      assertThat(run.end()).isEqualTo(Main.WORKED);
      run.reply(Replies.success(1, 64));
    }
    verify(output, times(1)).end(any());
    verify(output, times(1)).reply(any());
  }

  @Test
  void sumsUpWhatCameBeforeAFailure() {
    try (PingRun run = new PingRun(output)) {
      run.start();
      run.reply(Replies.success(1, 64));
    }
    verify(output).end(any());
  }

  @Test
  void hasNothingToSumUpWhenNothingWasSent() {
    try (PingRun run = new PingRun(output)) {
      run.start();
      assertThat(run.end()).isEqualTo(Main.FAILED);
    }
    verify(output, never()).end(any());
  }
}
