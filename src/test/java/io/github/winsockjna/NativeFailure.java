// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.icmp.Win32Error;
import io.github.winsockjna.jna.IPHlpAPI;
import io.github.winsockjna.jna.SOCKET;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A failure that Microsoft documents: what failures.csv says.
 *
 * @param function the function that fails
 * @param operation what a program did, and so calls it
 * @param then what becomes of the object
 * @param error the name of the error
 */
public record NativeFailure(String function, String operation, String then, String error) {
  /** The failures of an object, as the first column has it. */
  public static Stream<NativeFailure> of(String object) {
    return rows()
        .filter(row -> row[0].equals(object))
        .flatMap(
            row ->
                Arrays.stream(row[4].split(" "))
                    .map(error -> new NativeFailure(row[1], row[2], row[3], error)));
  }

  /** The functions that fail in the table. */
  static List<String> functions() {
    return rows().map(row -> row[1]).distinct().toList();
  }

  private static Stream<String[]> rows() {
    return CsvTable.rows("failures.csv").stream();
  }

  /** Whether a call of a mock is to fail. */
  public boolean isOf(Method method) {
    return method.getName().equals(function);
  }

  /** What a function returns that fails, once its error is the last error. */
  public static Object answer(Method function, String error) {
    Native.setLastError(
        error.startsWith("ERROR_")
            ? Win32Error.valueOf(error).code()
            : WsaError.valueOf(error).code());
    Class<?> type = function.getReturnType();
    if (type == SOCKET.class) {
      return new SOCKET(SOCKET.INVALID_SOCKET);
    }
    if (type == HANDLE.class) {
      return null;
    }
    if (type == boolean.class) {
      return false;
    }
    return function.getDeclaringClass() == IPHlpAPI.class ? 0 : WinsockResult.SOCKET_ERROR;
  }

  @Override
  public String toString() {
    return operation + ": " + function + " fails with " + error + ", " + then;
  }
}
