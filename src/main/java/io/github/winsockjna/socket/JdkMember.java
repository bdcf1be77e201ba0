// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.UndeclaredThrowableException;
import java.net.SocketException;

/**
 * A private field, or a method, of the JDK's own classes. One that this JDK does not have is a
 * member all the same, so that only those who need it hear of it, by {@link #require}.
 *
 * <p>A record, so that the JIT takes its method handle for a constant: reading a field costs
 * nanoseconds then.
 *
 * @param declaring the class; null when the JDK has none of that name
 * @param handle from {@code Object} to {@code Object} or {@code long}; null when it is missing
 * @param missing what is missing; null when nothing is
 */
record JdkMember(Class<?> declaring, MethodHandle handle, String missing) {
  /** Finds a member with a lookup. */
  @FunctionalInterface
  private interface Finder {
    MethodHandle find(MethodHandles.Lookup lookup, Class<?> declaring)
        throws ReflectiveOperationException;
  }

  /** A field, of any access. */
  static JdkMember field(String declaring, String name, Class<?> type) {
    return member(declaring, "field " + name, (lookup, in) -> lookup.findGetter(in, name, type));
  }

  /** A method without parameters, as the class itself has it, whatever subclasses make of it. */
  static JdkMember ownMethod(Class<?> declaring, String name, Class<?> type) {
    return member(
        declaring.getName(),
        "method " + name,
        (lookup, in) -> lookup.findSpecial(in, name, MethodType.methodType(type), in));
  }

  private static JdkMember member(String declaring, String name, Finder finder) {
    Class<?> in = null;
    try {
      in = Class.forName(declaring);
      return new JdkMember(in, general(finder.find(Lookup.get(), in)), null);
    } catch (ReflectiveOperationException e) {
      return new JdkMember(in, null, declaring + " with its " + name + " (" + e + ")");
    }
  }

  /** From any object to a long, or to any object. */
  private static MethodHandle general(MethodHandle handle) {
    Class<?> result = handle.type().returnType();
    MethodHandle ofObject = handle.asType(MethodType.methodType(result, Object.class));
    return MethodHandles.explicitCastArguments(
        ofObject,
        MethodType.methodType(result.isPrimitive() ? long.class : Object.class, Object.class));
  }

  /** Read once; a failure is told to each who asks. */
  private static final class Lookup {
    private static MethodHandles.Lookup trusted;

    private Lookup() {}

    static synchronized MethodHandles.Lookup get() throws ReflectiveOperationException {
      if (trusted == null) {
        trusted = TrustedLookup.find();
      }
      return trusted;
    }
  }

  /**
   * Makes sure that this JDK has some members.
   *
   * @throws SocketException it lacks one
   */
  static void require(JdkMember... members) throws SocketException {
    for (JdkMember member : members) {
      if (member.missing != null) {
        throw new SocketException(
            "This library does not know the sockets of JDK "
                + Runtime.version()
                + ", which does not have "
                + member.missing);
      }
    }
  }

  /** Whether an object is of the class that has the member. */
  boolean isOf(Object object) {
    return declaring != null && declaring.isInstance(object);
  }

  /** The value of a field, or what a method returns, that is an object. */
  Object get(Object of) {
    try {
      return (Object) handle.invokeExact(of);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /** The value of a field, or what a method returns, that is a number; true is 1. */
  long number(Object of) {
    try {
      return (long) handle.invokeExact(of);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /** The value of a boolean. */
  boolean isTrue(Object of) {
    return number(of) != 0;
  }

  private static RuntimeException unexpected(Throwable e) {
    if (e instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (e instanceof Error error) {
      throw error;
    }
    throw new UndeclaredThrowableException(e);
  }
}
