// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Optional;

/** The real functions of a DLL, some calls of which fail before they get there. */
public final class FailingNative {
  private FailingNative() {}

  /** What closes is called all the same: it must not be left open. */
  public static <T> T around(Class<T> type, T real, FailureChoice choice) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, function, arguments) -> {
              Optional<String> error =
                  function.getName().toLowerCase(Locale.ROOT).contains("close")
                      ? Optional.empty()
                      : choice.of(function);
              if (error.isPresent()) {
                return NativeFailure.answer(function, error.get());
              }
              try {
                return function.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
