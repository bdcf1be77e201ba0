// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WinsockResult;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.abi.ThinInterface;
import io.github.winsockjna.dll.WindowsDll;
import io.github.winsockjna.icmp.Win32Error;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A program that binds every function of the thin interfaces to one that fails, and calls each once
 * for every error that there is. It is a program of its own, since nothing else works beside it.
 */
final class FailingFunctions {
  /** What the double is told. */
  public interface Failing extends Library {
    void fails_with(long result, int error);
  }

  private static final List<Class<?>> MAPPINGS =
      List.of(
          DirectWs2_32.class,
          DirectCatalogue32.class,
          DirectConnectByList.class,
          DirectNameSpaces.class,
          DirectNotifications.class,
          DirectProviderInfo.class,
          DirectIPHlpAPI.class,
          DirectIcmp6.class,
          DirectIcmp6Replies.class,
          DirectKernel32.class);

  private static final int[] ERRORS =
      IntStream.concat(
              Arrays.stream(WsaError.values()).mapToInt(WsaError::code),
              Arrays.stream(Win32Error.values()).mapToInt(Win32Error::code))
          .filter(error -> error > 0)
          .distinct()
          .toArray();

  private final Failing failing;

  private FailingFunctions(Failing failing) {
    this.failing = failing;
  }

  /** Takes the DLL with the failing function, and prints how many functions failed how often. */
  public static void main(String[] arguments) throws Exception {
    String dll = arguments[0];
    Failing failing = Native.load(dll, Failing.class);
    Pointer fail = NativeLibrary.getInstance(dll).getFunction("fail");
    for (Class<?> mapping : MAPPINGS) {
      if (isThere(mapping)) {
        WindowsDll.register(mapping, dll, fail);
      }
    }

    FailingFunctions all = new FailingFunctions(failing);
    int functions =
        all.fail(Ws2_32.class, Ws2_32.instance())
            + all.fail(IPHlpAPI.class, IPHlpAPI.instance())
            + all.fail(Kernel32.class, Kernel32.instance())
            + all.fail(Mswsock.class, Mswsock.of(providerOf(fail)));
    System.out.println(functions + " functions fail with " + ERRORS.length + " errors");
  }

  /** Has the class bind itself to the real DLL, which it does only once. */
  private static boolean isThere(Class<?> mapping) throws ClassNotFoundException {
    try {
      Class.forName(mapping.getName());
      return true;
    } catch (UnsatisfiedLinkError e) {
      return false;
    }
  }

  /** A provider all of whose extension functions are the same. */
  private static Ws2_32 providerOf(Pointer function) {
    return (Ws2_32)
        Proxy.newProxyInstance(
            Ws2_32.class.getClassLoader(),
            new Class<?>[] {Ws2_32.class},
            (proxy, method, arguments) -> {
              ((Pointer) arguments[4]).setPointer(0, function);
              return 0;
            });
  }

  private <T> int fail(Class<T> thin, T functions) throws Exception {
    int failed = 0;
    // In order: GetAcceptExSockaddrs is looked up by AcceptEx.
    List<Method> all =
        ThinInterface.functions(thin).stream()
            .sorted(Comparator.comparing(Method::getName))
            .toList();
    for (Method function : all) {
      try {
        for (int error : ERRORS) {
          fail(functions, function, error);
        }
        failed++;
      } catch (InvocationTargetException e) {
        assertThat(e).hasCauseInstanceOf(LinkageError.class);
        System.out.println("not there: " + function.getName());
      }
    }
    return failed;
  }

  private void fail(Object functions, Method function, int error) throws Exception {
    String name = function.getName();
    Class<?> type = function.getReturnType();
    boolean hasSentinel = type == int.class || type == SOCKET.class;
    failing.fails_with(hasSentinel ? -1 : 0, error);

    Object result = function.invoke(functions, nothingFor(function));

    if (hasSentinel) {
      assertThatExceptionOfType(WinsockException.class)
          .as(name + " with " + error)
          .isThrownBy(() -> check(result, name))
          .returns(name, WinsockException::function)
          .returns(error, WinsockException::errorCode);
    } else {
      assertThat(Native.getLastError()).as(name).isEqualTo(error);
      assertThat(result).as(name).isIn(null, false, (short) 0);
    }
  }

  private static Object[] nothingFor(Method function) {
    return Arrays.stream(function.getParameterTypes())
        .map(type -> Array.get(Array.newInstance(type, 1), 0))
        .toArray();
  }

  private static void check(Object result, String function) throws WinsockException {
    if (result instanceof SOCKET socket) {
      WinsockResult.checkSocket(socket.handle(), function);
    } else {
      WinsockResult.check((int) result, function);
    }
  }
}
