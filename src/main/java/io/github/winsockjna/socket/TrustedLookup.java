// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Function;
import com.sun.jna.JNIEnv;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.lang.invoke.MethodHandles;
import java.util.Map;

/**
 * The lookup that the JDK itself uses to reach every member of every class. It is a private static
 * field, read once as native code reads one: through the function table of JNI, which module
 * encapsulation does not bind. That needs no flags and no {@code Unsafe}; it takes for granted only
 * the table's order, which the JNI specification fixes.
 */
final class TrustedLookup {
  private static final int GET_STATIC_FIELD_ID = 144;
  private static final int GET_STATIC_OBJECT_FIELD = 145;

  private static final Map<String, Object> OPTIONS = Map.of(Library.OPTION_ALLOW_OBJECTS, true);

  private TrustedLookup() {}

  /**
   * Reads the lookup.
   *
   * @throws ReflectiveOperationException this JDK does not have it
   */
  static MethodHandles.Lookup find() throws ReflectiveOperationException {
    return field("IMPL_LOOKUP");
  }

  static MethodHandles.Lookup field(String name) throws ReflectiveOperationException {
    Class<?> type = MethodHandles.Lookup.class;
    try {
      // memmove returns its first argument: so JNA hands out the JNIEnv that it passes.
      Pointer env =
          (Pointer)
              NativeLibrary.getInstance("msvcrt")
                  .getFunction("memmove")
                  .invoke(
                      Pointer.class,
                      new Object[] {JNIEnv.CURRENT, JNIEnv.CURRENT, Pointer.NULL},
                      OPTIONS);
      Pointer table = env.getPointer(0);
      Object id =
          function(table, GET_STATIC_FIELD_ID)
              .invoke(
                  Pointer.class,
                  new Object[] {JNIEnv.CURRENT, type, name, type.descriptorString()},
                  OPTIONS);
      return (MethodHandles.Lookup)
          function(table, GET_STATIC_OBJECT_FIELD)
              .invoke(Object.class, new Object[] {JNIEnv.CURRENT, type, id}, OPTIONS);
    } catch (LinkageError e) {
      throw new NoSuchFieldException(type.getName() + " has no field " + name + ": " + e);
    }
  }

  private static Function function(Pointer table, int index) {
    return Function.getFunction(table.getPointer((long) index * Native.POINTER_SIZE));
  }
}
