// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Function;
import com.sun.jna.JNIEnv;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads private fields and calls methods as native code does, through the function table of JNI,
 * which module encapsulation does not bind. It needs no flags and no {@code Unsafe}; the only thing
 * it takes for granted is the table's order, which the JNI specification fixes.
 *
 * <p>A name that does not exist surfaces as {@link NoSuchFieldError} or {@link NoSuchMethodError};
 * null, which would crash the virtual machine, as {@link NullPointerException}.
 */
final class JniAccess {
  private static final int GET_METHOD_ID = 33;
  private static final int CALL_OBJECT_METHOD_A = 36;
  private static final int CALL_INT_METHOD_A = 51;
  private static final int GET_FIELD_ID = 94;
  private static final int GET_OBJECT_FIELD = 95;
  private static final int GET_INT_FIELD = 100;
  private static final int GET_LONG_FIELD = 101;

  private static final Map<String, Object> OPTIONS = Map.of(Library.OPTION_ALLOW_OBJECTS, true);

  /**
   * Ids of fields and methods hold as long as their class, and those of the JDK are never unloaded.
   */
  private static final Map<String, Pointer> IDS = new ConcurrentHashMap<>();

  /** memmove returns its first argument: so JNA hands out the JNIEnv it passes. */
  private static final Pointer TABLE =
      ((Pointer)
              NativeLibrary.getInstance("msvcrt")
                  .getFunction("memmove")
                  .invoke(
                      Pointer.class,
                      new Object[] {JNIEnv.CURRENT, JNIEnv.CURRENT, Pointer.NULL},
                      OPTIONS))
          .getPointer(0);

  private static final Function[] FUNCTIONS = new Function[GET_LONG_FIELD + 1];

  static {
    for (int index :
        new int[] {
          GET_METHOD_ID,
          CALL_OBJECT_METHOD_A,
          CALL_INT_METHOD_A,
          GET_FIELD_ID,
          GET_OBJECT_FIELD,
          GET_INT_FIELD,
          GET_LONG_FIELD
        }) {
      FUNCTIONS[index] = Function.getFunction(TABLE.getPointer((long) index * Native.POINTER_SIZE));
    }
  }

  private JniAccess() {}

  static Object objectField(Object of, Class<?> declaring, String name, Class<?> type) {
    return invoke(
        Object.class, GET_OBJECT_FIELD, of, fieldId(declaring, name, type.descriptorString()));
  }

  static int intField(Object of, Class<?> declaring, String name) {
    return (Integer) invoke(Integer.class, GET_INT_FIELD, of, fieldId(declaring, name, "I"));
  }

  static long longField(Object of, Class<?> declaring, String name) {
    return (Long) invoke(Long.class, GET_LONG_FIELD, of, fieldId(declaring, name, "J"));
  }

  static Object callForObject(Object of, Class<?> declaring, String name, Class<?> type) {
    Pointer method = methodId(declaring, name, "()" + type.descriptorString());
    return invoke(Object.class, CALL_OBJECT_METHOD_A, of, method, Pointer.NULL);
  }

  static int callForInt(Object of, Class<?> declaring, String name) {
    Pointer method = methodId(declaring, name, "()I");
    return (Integer) invoke(Integer.class, CALL_INT_METHOD_A, of, method, Pointer.NULL);
  }

  private static Pointer fieldId(Class<?> declaring, String name, String descriptor) {
    return id(GET_FIELD_ID, declaring, name, descriptor);
  }

  private static Pointer methodId(Class<?> declaring, String name, String descriptor) {
    return id(GET_METHOD_ID, declaring, name, descriptor);
  }

  private static Pointer id(int function, Class<?> declaring, String name, String descriptor) {
    return IDS.computeIfAbsent(
        declaring.getName() + "." + name + descriptor,
        key -> (Pointer) invoke(Pointer.class, function, declaring, name, descriptor));
  }

  private static Object invoke(Class<?> returnType, int function, Object of, Object... arguments) {
    Object[] all = new Object[arguments.length + 2];
    all[0] = JNIEnv.CURRENT;
    all[1] = Objects.requireNonNull(of);
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return FUNCTIONS[function].invoke(returnType, all, OPTIONS);
  }
}
