// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Decides for each call of a function of Windows whether it fails, and how. */
@FunctionalInterface
public interface FailureChoice {
  /** All calls work. */
  FailureChoice NONE = function -> Optional.empty();

  /**
   * Decides.
   *
   * @return the name of the error; empty when the call works
   * @throws Error the call ends with that
   */
  Optional<String> of(Method function);

  /** A function always fails. */
  static FailureChoice always(NativeFailure failure) {
    return function -> failure.isOf(function) ? Optional.of(failure.error()) : Optional.empty();
  }

  /**
   * One of some calls fails, with any of the errors that its function has. A tenth of the failures
   * are an {@link Error}, except from a call that starts an overlapped request: the library cannot
   * know then whether Windows has the request, so it keeps its memory and its handle for good.
   *
   * @param one of how many
   */
  static FailureChoice oneOf(int one, String object) {
    Map<String, List<String>> errors =
        NativeFailure.of(object)
            .collect(
                Collectors.groupingBy(
                    NativeFailure::function,
                    Collectors.mapping(NativeFailure::error, Collectors.toList())));
    return function -> {
      ThreadLocalRandom random = ThreadLocalRandom.current();
      List<String> all = errors.get(function.getName());
      if (all == null || random.nextInt(one) > 0) {
        return Optional.empty();
      }
      if (random.nextInt(10) == 0 && !function.getName().contains("SendEcho2")) {
        throw new InjectedError(function.getName());
      }
      return Optional.of(all.get(random.nextInt(all.size())));
    };
  }

  /** What no code expects of a native call. */
  final class InjectedError extends Error {
    private static final long serialVersionUID = 1L;

    InjectedError(String function) {
      super(function + " threw this");
    }

    /** Whether it is behind a failure, at any depth. */
    public static boolean isBehind(Throwable failure) {
      return failure instanceof InjectedError
          || failure != null
              && (isBehind(failure.getCause())
                  || Arrays.stream(failure.getSuppressed()).anyMatch(InjectedError::isBehind));
    }
  }
}
