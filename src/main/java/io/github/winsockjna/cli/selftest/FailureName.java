// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.icmp.IcmpException;
import io.github.winsockjna.icmp.Win32Error;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** A failure in one word. Messages are left out: they may name a file or an address. */
final class FailureName {
  private FailureName() {}

  static String of(Throwable failure) {
    if (failure instanceof WinsockException e) {
      return e.error() == WsaError.UNKNOWN ? "error " + e.errorCode() : e.error().name();
    }
    if (failure instanceof IcmpException e) {
      return e.error() == Win32Error.UNKNOWN ? "error " + e.errorCode() : e.error().name();
    }
    boolean wraps = failure instanceof ExecutionException || failure instanceof CompletionException;
    return wraps && failure.getCause() != null
        ? of(failure.getCause())
        : failure.getClass().getSimpleName();
  }
}
