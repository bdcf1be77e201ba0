// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.doubles;

import com.sun.jna.Library;
import io.github.winsockjna.jna.Ws2_32;

/** The double of {@code Ws2_32.dll}, and what tests tell it; closing it forgets that. */
public final class AnsweringWinsock implements AutoCloseable {
  /** The functions that the double has for tests. */
  public interface Answers extends Library {
    void answer_option(int level, int number, int error, int length, byte[] bytes);

    void forget_answers();
  }

  private final Ws2_32 ws2_32 = Doubles.load("ws2_32", Ws2_32.class);
  private final Answers answers = Doubles.load("ws2_32", Answers.class);

  /** The functions of the real DLL, but for what they answer. */
  public Ws2_32 ws2_32() {
    return ws2_32;
  }

  /** Has reading an option give bytes. */
  public void answer(int level, int number, byte[] bytes) {
    answers.answer_option(level, number, 0, bytes.length, bytes);
  }

  /** Has reading an option fail. */
  public void fail(int level, int number, int error) {
    answers.answer_option(level, number, error, 0, new byte[0]);
  }

  @Override
  public void close() {
    answers.forget_answers();
  }
}
