// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.abi;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/** What a thin interface maps. */
public final class ThinInterface {
  private ThinInterface() {}

  /** The functions of the DLL; methods with a body are none. */
  public static List<Method> functions(Class<?> thin) {
    return Arrays.stream(thin.getMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .toList();
  }
}
