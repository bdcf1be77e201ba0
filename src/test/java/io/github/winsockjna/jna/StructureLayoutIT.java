// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.IntegerType;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.PointerType;
import com.sun.jna.Structure;
import io.github.winsockjna.abi.AbiTable;
import io.github.winsockjna.spi.WSPDATA;
import io.github.winsockjna.spi.WSPPROC_TABLE;
import io.github.winsockjna.spi.WSPUPCALLTABLE;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * JNA lays the structures out as the headers do. In a Windows JVM, since the width of {@code WCHAR}
 * is the system's.
 */
class StructureLayoutIT {
  private static final AbiTable TABLE = AbiTable.of(Native.POINTER_SIZE);

  static final List<Supplier<WindowsStructure>> STRUCTURES =
      List.of(
          WSADATA::new,
          WSAPROTOCOLCHAIN::new,
          WSAPROTOCOL_INFOW::new,
          LINGER::new,
          ICMP_ECHO_REPLY::new,
          IP_OPTION_INFORMATION::new,
          WSABUF::new,
          WSAOVERLAPPED::new,
          WSAPOLLFD::new,
          WSANETWORKEVENTS::new,
          WSAQUERYSETW::new,
          ADDRINFOW::new,
          ADDRINFOEXW::new,
          FD_SET::new,
          TIMEVAL::new,
          SOCKADDR_STORAGE::new,
          TRANSMIT_FILE_BUFFERS::new,
          TRANSMIT_PACKETS_ELEMENT::new,
          WSAMSG::new,
          WSACMSGHDR::new,
          WSPDATA::new,
          WSPPROC_TABLE::new,
          WSPUPCALLTABLE::new);

  @ParameterizedTest
  @FieldSource("STRUCTURES")
  void structuresHaveTheSizeInTheHeaders(Supplier<WindowsStructure> make) {
    WindowsStructure structure = make.get();
    assertThat(structure.size()).as(name(structure)).isEqualTo(TABLE.size(name(structure)));
  }

  @ParameterizedTest
  @FieldSource("STRUCTURES")
  void structuresHaveTheFieldsInTheHeaders(Supplier<WindowsStructure> make) {
    WindowsStructure structure = make.get();
    assertThat(new TreeSet<>(fields(structure).map(Field::getName).toList()))
        .as(name(structure))
        .isEqualTo(TABLE.fields(name(structure)));
  }

  /** One field at a time has all bits set: they show in memory from its first byte to its last. */
  @ParameterizedTest
  @FieldSource("STRUCTURES")
  void fieldsAreWhereTheHeadersHaveThem(Supplier<WindowsStructure> make) {
    fields(make.get())
        .forEach(
            field -> {
              WindowsStructure structure = make.get();
              fill(structure, field);
              structure.write();
              byte[] bytes = structure.getPointer().getByteArray(0, structure.size());
              String name = name(structure) + "." + field.getName();
              int offset = TABLE.offset(name);
              assertThat(first(bytes)).as("first byte of " + name).isEqualTo(offset);
              assertThat(last(bytes))
                  .as("last byte of " + name)
                  .isEqualTo(offset + TABLE.size(name) - 1);
            });
  }

  private static String name(Structure structure) {
    return structure.getClass().getSimpleName();
  }

  private static Stream<Field> fields(Structure structure) {
    return Arrays.stream(structure.getClass().getFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()));
  }

  private static void fill(Structure structure, Field field) {
    try {
      Class<?> type = field.getType();
      Object value = field.get(structure);
      if (type == byte.class) {
        field.setByte(structure, (byte) -1);
      } else if (type == short.class) {
        field.setShort(structure, (short) -1);
      } else if (type == long.class) {
        field.setLong(structure, -1);
      } else if (type == int.class) {
        field.setInt(structure, -1);
      } else if (type == Pointer.class) {
        field.set(structure, new Pointer(-1));
      } else if (PointerType.class.isAssignableFrom(type)) {
        PointerType wrapped = (PointerType) type.getDeclaredConstructor().newInstance();
        wrapped.setPointer(new Pointer(-1));
        field.set(structure, wrapped);
      } else if (value instanceof Pointer[] array) {
        Arrays.fill(array, new Pointer(-1));
      } else if (Callback.class.isAssignableFrom(type)) {
        Class<? extends Callback> callback = type.asSubclass(Callback.class);
        field.set(structure, CallbackReference.getCallback(callback, new Pointer(-1)));
      } else if (value instanceof byte[] array) {
        Arrays.fill(array, (byte) -1);
      } else if (value instanceof int[] array) {
        Arrays.fill(array, -1);
      } else if (value instanceof char[] array) {
        Arrays.fill(array, '\uFFFF');
      } else if (value instanceof IntegerType number) {
        number.setValue(-1);
      } else if (value instanceof Structure nested) {
        fields(nested).forEach(inner -> fill(nested, inner));
      } else {
        throw new AssertionError("No value for " + field);
      }
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("JNA's fields and constructors are public", e);
    }
  }

  private static int first(byte[] bytes) {
    int i = 0;
    while (i < bytes.length && bytes[i] == 0) {
      i++;
    }
    return i;
  }

  private static int last(byte[] bytes) {
    int i = bytes.length - 1;
    while (i >= 0 && bytes[i] == 0) {
      i--;
    }
    return i;
  }
}
