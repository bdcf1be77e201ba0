// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.PointerType;
import io.github.winsockjna.jna.SOCKET;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Exported packages show what a user needs, and nothing that is only for ourselves. */
class PublicSurfaceTest {
  private static final String ROOT = "io.github.winsockjna";

  /** Where JNA's types are the point. */
  private static final Set<String> THIN = Set.of(ROOT + ".jna", ROOT + ".spi");

  @Test
  void hidesWhatIsForTheLibraryItself() {
    assertThat(PublicSurface.hiddenPackages())
        .contains(ROOT + ".bytes", ROOT + ".memory", ROOT + ".cli");
  }

  @Test
  void needsNothingButJna() {
    assertThat(PublicSurface.neededModules())
        .containsExactlyInAnyOrder("java.base", "com.sun.jna", "com.sun.jna.platform");
  }

  @Test
  void showsNoTypeOfAHiddenPackage() {
    Set<String> hidden = PublicSurface.hiddenPackages();
    assertThat(shown(surface(), type -> hidden.contains(type.getPackageName()))).isEmpty();
  }

  @Test
  void showsNoTypeOfJnaOutsideOfThinLayerAndProviders() {
    Stream<Class<?>> typed = surface().filter(type -> !THIN.contains(type.getPackageName()));
    assertThat(shown(typed, PublicSurfaceTest::isOfJna)).isEmpty();
  }

  @Test
  void saysWhereNullIsAllowed() throws ClassNotFoundException {
    for (String name : PublicSurface.exportedPackages()) {
      Class<?> description = Class.forName(name + ".package-info");
      assertThat(description.isAnnotationPresent(NullMarked.class)).as(name).isTrue();
    }
  }

  /** The rules find what they look for. */
  @Test
  void findsTypesWhereverASignatureHasThem() {
    assertThat(shown(Stream.of(Shows.class), PublicSurfaceTest::isOfJna))
        .containsExactlyInAnyOrder(
            "Shows mentions PointerType",
            "Shows.field mentions SOCKET",
            "Shows.list mentions SOCKET",
            "Shows.array mentions SOCKET",
            "Shows.bound mentions PointerType",
            "Shows.thrown mentions LastErrorException");
  }

  @SuppressWarnings("unused")
  abstract static class Shows implements Comparable<PointerType> {
    protected SOCKET field;
    SOCKET hidden;

    public abstract Optional<List<? extends SOCKET>> list();

    public abstract void array(SOCKET[] sockets);

    public abstract <T extends PointerType> T bound();

    public abstract void thrown() throws com.sun.jna.LastErrorException;

    public abstract int none(String text);

    private SOCKET own() {
      return hidden;
    }
  }

  private static Stream<Class<?>> surface() {
    List<Class<?>> classes = PublicSurface.classes();
    assertThat(classes).contains(Winsock.class, SOCKET.class);
    return classes.stream();
  }

  /** Of JNA itself, or one of ours that is one. */
  private static boolean isOfJna(Class<?> type) {
    return type.getName().startsWith("com.sun.jna.")
        || Stream.concat(
                Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
            .anyMatch(PublicSurfaceTest::isOfJna);
  }

  private static List<String> shown(Stream<Class<?>> surface, Predicate<Class<?>> isWanted) {
    return surface
        .flatMap(PublicSurfaceTest::mentions)
        .filter(mention -> isWanted.test(mention.type()))
        .map(mention -> mention.place() + " mentions " + mention.type().getSimpleName())
        .distinct()
        .toList();
  }

  private record Mention(String place, Class<?> type) {}

  private static Stream<Mention> mentions(Class<?> type) {
    String name = type.getSimpleName();
    Stream<Mention> supertypes =
        Stream.of(
                Stream.ofNullable(type.getGenericSuperclass()),
                Arrays.stream(type.getGenericInterfaces()),
                bounds(type.getTypeParameters()))
            .flatMap(types -> mentions(name, types));
    Stream<Mention> fields =
        Arrays.stream(type.getDeclaredFields())
            .filter(PublicSurface::isVisible)
            .flatMap(
                field -> mentions(name + "." + field.getName(), Stream.of(field.getGenericType())));
    Stream<Mention> methods =
        Stream.<Executable>concat(
                Arrays.stream(type.getDeclaredConstructors()),
                Arrays.stream(type.getDeclaredMethods()))
            .filter(PublicSurface::isVisible)
            .flatMap(method -> mentions(name + "." + method.getName(), types(method)));
    return Stream.of(supertypes, fields, methods).flatMap(mentions -> mentions);
  }

  private static Stream<Mention> mentions(String place, Stream<? extends Type> types) {
    return types.flatMap(PublicSurfaceTest::classes).map(type -> new Mention(place, type));
  }

  private static Stream<Type> types(Executable method) {
    Stream<Type> result =
        method instanceof Method m ? Stream.of(m.getGenericReturnType()) : Stream.empty();
    return Stream.of(
            result,
            Arrays.stream(method.getGenericParameterTypes()),
            Arrays.stream(method.getGenericExceptionTypes()),
            bounds(method.getTypeParameters()))
        .flatMap(types -> types);
  }

  private static Stream<Type> bounds(TypeVariable<?>[] variables) {
    return Arrays.stream(variables).flatMap(variable -> Arrays.stream(variable.getBounds()));
  }

  /** The classes a type is made of; bounds are looked at where a type variable is declared. */
  private static Stream<Class<?>> classes(Type type) {
    if (type instanceof Class<?> c) {
      return c.isArray() ? classes(c.getComponentType()) : Stream.of(c);
    }
    if (type instanceof GenericArrayType array) {
      return classes(array.getGenericComponentType());
    }
    if (type instanceof ParameterizedType parameterized) {
      return Stream.concat(
              Stream.of(parameterized.getRawType()),
              Arrays.stream(parameterized.getActualTypeArguments()))
          .flatMap(PublicSurfaceTest::classes);
    }
    if (type instanceof WildcardType wildcard) {
      return Stream.concat(
              Arrays.stream(wildcard.getUpperBounds()), Arrays.stream(wildcard.getLowerBounds()))
          .flatMap(PublicSurfaceTest::classes);
    }
    return Stream.empty();
  }
}
