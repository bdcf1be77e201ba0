// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;

/** The classes that hold the constants of options, and those constants, aliases included. */
enum OptionHolder {
  SOCKET(SocketLevelOptions.class),
  IP(IpOptions.class),
  IPV6(Ipv6Options.class),
  TCP(TcpOptions.class),
  UDP(UdpOptions.class),
  RM(RmOptions.class);

  private final Class<?> type;

  OptionHolder(Class<?> type) {
    this.type = type;
  }

  Class<?> type() {
    return type;
  }

  String simpleName() {
    return type.getSimpleName();
  }

  /** The level most of its options have. */
  int level() {
    try {
      return type.getField("LEVEL").getInt(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type + " has a LEVEL", e);
    }
  }

  /** The name of the constant for a level. */
  String levelField(int level) {
    return Arrays.stream(type.getFields())
        .filter(field -> field.getType() == int.class && value(field).equals(level))
        .map(Field::getName)
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " has no constant for level " + level));
  }

  private static Object value(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError("getFields() are public", e);
    }
  }

  List<Constant> constants() {
    return Arrays.stream(type.getFields())
        .filter(field -> WinsockOption.class.isAssignableFrom(field.getType()))
        .map(Constant::new)
        .toList();
  }

  static List<Constant> allConstants() {
    return Arrays.stream(values()).flatMap(holder -> holder.constants().stream()).toList();
  }

  /** A constant; an alias is one with another name than its option has. */
  record Constant(Field field) {
    WinsockOption<?> option() {
      return (WinsockOption<?>) value(field);
    }

    String name() {
      return field.getName();
    }

    /** As Java programs write it. */
    String qualifiedName() {
      return field.getDeclaringClass().getSimpleName() + "." + name();
    }

    boolean isAlias() {
      return !name().equals(option().name());
    }

    boolean isReadable() {
      return ReadableOption.class.isAssignableFrom(field.getType());
    }

    boolean isWritable() {
      return WritableOption.class.isAssignableFrom(field.getType());
    }

    /** The type of its value with all packages, as in {@code java.util.List<java.lang.Integer>}. */
    String valueType() {
      return ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0].getTypeName();
    }

    @Override
    public String toString() {
      return qualifiedName();
    }
  }
}
