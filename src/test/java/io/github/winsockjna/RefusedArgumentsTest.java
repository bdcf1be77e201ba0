// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Named.named;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;

import com.sun.jna.Callback;
import com.sun.jna.Structure;
import io.github.winsockjna.icmp.EchoRequest;
import io.github.winsockjna.icmp.PathMtu;
import io.github.winsockjna.icmp.PingSeries;
import io.github.winsockjna.icmp.RouteMonitor;
import io.github.winsockjna.icmp.Sweep;
import io.github.winsockjna.icmp.Traceroute;
import io.github.winsockjna.ioctl.Ioctls;
import io.github.winsockjna.message.OutgoingMessage;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.Options;
import io.github.winsockjna.option.SelfPointingCodec;
import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.TypeVariable;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every public method names the argument it refuses, before any work. The methods are found by
 * reflection, so a new one is asked too. Not asked are those with C's shape: the thin interfaces,
 * the callbacks and structures.
 *
 * <p>An instance that needs Windows is one whose constructor never ran: all its fields are null or
 * 0, so that whatever looks at them before it looks at its arguments fails otherwise.
 */
class RefusedArgumentsTest {
  private static final String ROOT = "io.github.winsockjna";

  /** A refused value is told, but cut when it is long. */
  private static final int MOST_OF_A_MESSAGE = 400;

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  /** An argument of each type, where any will do. For others there is a mock. */
  private static final Map<Class<?>, Object> SAMPLES =
      Map.ofEntries(
          Map.entry(boolean.class, true),
          Map.entry(int.class, 1),
          Map.entry(long.class, 1L),
          Map.entry(double.class, 1.0),
          Map.entry(byte[].class, new byte[4]),
          Map.entry(String.class, "127.0.0.0/30"),
          Map.entry(Object.class, "an object"),
          Map.entry(Class.class, SocketType.class),
          Map.entry(UUID.class, new UUID(1, 2)),
          Map.entry(Path.class, Path.of("a.dll")),
          Map.entry(Duration.class, Duration.ofSeconds(1)),
          Map.entry(InetAddress.class, LOOPBACK),
          Map.entry(Inet4Address.class, LOOPBACK),
          Map.entry(InetSocketAddress.class, new InetSocketAddress(LOOPBACK, 1)),
          Map.entry(ByteBuffer.class, ByteBuffer.allocate(4)),
          Map.entry(Optional.class, Optional.empty()),
          Map.entry(OptionalInt.class, OptionalInt.empty()),
          Map.entry(Collection.class, List.of()),
          Map.entry(List.class, List.of()),
          Map.entry(Set.class, Set.of()));

  /** What is made without Windows; its fields may do the refusing. */
  private static final Map<Class<?>, Supplier<Object>> RECEIVERS =
      Map.of(
          EchoRequest.Builder.class, () -> EchoRequest.to(LOOPBACK),
          OutgoingMessage.class, () -> OutgoingMessage.of(ByteBuffer.allocate(4)),
          PathMtu.class, () -> PathMtu.to(LOOPBACK),
          PingSeries.class, () -> PingSeries.of(EchoRequest.to(LOOPBACK).build()),
          RouteMonitor.class, () -> RouteMonitor.to(LOOPBACK),
          Sweep.class, () -> Sweep.of(List.of(LOOPBACK)),
          Traceroute.class, () -> Traceroute.to(LOOPBACK));

  /** A number, time or text that a program passes by mistake. */
  private static final Map<Class<?>, List<?>> EXTREMES =
      Map.of(
          int.class, List.of(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE),
          long.class, List.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE),
          double.class, List.of(Double.NaN, Double.NEGATIVE_INFINITY, -1.0, 0.0, 1e300),
          String.class, List.of("", "x".repeat(100_000)),
          ChronoUnit.class, List.of(ChronoUnit.FOREVER),
          InetSocketAddress.class,
              List.of(InetSocketAddress.createUnresolved("x".repeat(100_000), 1)),
          Duration.class,
              List.of(
                  Duration.ofSeconds(Long.MIN_VALUE),
                  Duration.ofNanos(-1),
                  Duration.ZERO,
                  ChronoUnit.FOREVER.getDuration()));

  private static Stream<Executable> methods() {
    return methods(PublicSurface.classes().stream());
  }

  private static Stream<Executable> methods(Stream<Class<?>> classes) {
    return classes
        .filter(type -> !type.getPackageName().equals(ROOT + ".jna"))
        .filter(type -> !Structure.class.isAssignableFrom(type))
        .filter(type -> !Callback.class.isAssignableFrom(type))
        .flatMap(
            type ->
                Stream.<Executable>concat(
                    Modifier.isAbstract(type.getModifiers())
                        ? Stream.empty()
                        : Arrays.stream(type.getConstructors()),
                    Arrays.stream(type.getDeclaredMethods())))
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> !Modifier.isAbstract(method.getModifiers()))
        .filter(method -> !method.getName().equals("equals"))
        .filter(
            method -> !(method.getDeclaringClass().isEnum() && method.getName().equals("valueOf")));
  }

  /** One call, where one argument is the one in question and the others are samples. */
  record Call(Executable method, Parameter parameter, @Nullable Object argument) {
    /** What it threw; null when it threw nothing. */
    @Nullable Throwable failure() {
      Object[] arguments =
          Arrays.stream(method.getParameters())
              .map(p -> p.equals(parameter) ? argument : sample(p.getType()))
              .toArray();
      try {
        if (method instanceof Constructor<?> constructor) {
          constructor.newInstance(arguments);
        } else {
          ((Method) method).invoke(receiver(), arguments);
        }
        return null;
      } catch (InvocationTargetException e) {
        return e.getCause();
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(toString(), e);
      }
    }

    private @Nullable Object receiver() {
      Class<?> type = method.getDeclaringClass();
      return Modifier.isStatic(method.getModifiers())
          ? null
          : RECEIVERS.getOrDefault(type, () -> mock(type, CALLS_REAL_METHODS)).get();
    }

    private static Object sample(Class<?> type) {
      if (SAMPLES.containsKey(type)) {
        return SAMPLES.get(type);
      }
      return type.isEnum() ? type.getEnumConstants()[0] : mock(type);
    }

    /** Under its own name, or the method's: that of a builder is what it sets. */
    boolean isNamedIn(@Nullable String message) {
      return message != null
          && !message.startsWith("Cannot ") // what the virtual machine says
          && Stream.of(parameter.getName(), method.getName())
              .anyMatch(name -> Pattern.compile("\\b" + name + "\\b").matcher(message).find());
    }

    /** Without its package: "socket.SocketRef.get(ReadableOption option)". */
    @Override
    public String toString() {
      return method.getDeclaringClass().getName().substring(ROOT.length() + 1)
          + (method instanceof Method ? "." + method.getName() : "")
          + Arrays.stream(method.getParameters())
              .map(
                  p -> p.getType().getSimpleName() + (p.equals(parameter) ? " " + p.getName() : ""))
              .collect(Collectors.joining(", ", "(", ")"));
    }
  }

  /** Each argument that must not be null, as null. */
  private static Stream<Call> nulls(Stream<Executable> methods) {
    return methods.flatMap(
        method ->
            Arrays.stream(method.getParameters())
                .filter(parameter -> !parameter.getType().isPrimitive())
                .filter(parameter -> !isNullable(parameter.getAnnotatedType()))
                .map(parameter -> new Call(method, parameter, null)));
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class)
        || type.getType() instanceof TypeVariable<?> variable
            && isNullable(variable.getAnnotatedBounds()[0]);
  }

  /** Each collection and array with a null in it. */
  private static Stream<Call> nullElements(Stream<Executable> methods) {
    return methods.flatMap(
        method ->
            Arrays.stream(method.getParameters())
                .flatMap(
                    parameter ->
                        withNull(parameter.getType())
                            .map(argument -> new Call(method, parameter, argument))));
  }

  private static Stream<Object> withNull(Class<?> type) {
    if (type.isArray() && !type.getComponentType().isPrimitive()) {
      return Stream.of(Array.newInstance(type.getComponentType(), 1));
    }
    return Stream.of(Collections.singletonList(null), Collections.singleton(null))
        .filter(
            collection -> Collection.class.isAssignableFrom(type) && type.isInstance(collection))
        .map(Object.class::cast)
        .limit(1);
  }

  private static Stream<Call> extremes(Stream<Executable> methods) {
    return methods.flatMap(
        method ->
            Arrays.stream(method.getParameters())
                .flatMap(
                    parameter ->
                        EXTREMES.getOrDefault(parameter.getType(), List.of()).stream()
                            .map(argument -> new Call(method, parameter, argument))));
  }

  private static boolean isRefusal(Call call, @Nullable Throwable failure) {
    return failure instanceof NullPointerException && call.isNamedIn(failure.getMessage());
  }

  /** What the receiver without fields does with an argument it takes is no matter. */
  private static boolean isTakenOrRefused(Call call, @Nullable Throwable failure) {
    if (failure instanceof IllegalArgumentException) {
      return call.isNamedIn(failure.getMessage())
          && failure.getMessage().length() < MOST_OF_A_MESSAGE;
    }
    return failure == null
        || failure instanceof UnsupportedOperationException
        || failure instanceof IOException
        || failure instanceof NullPointerException
            && !Modifier.isStatic(call.method().getModifiers());
  }

  private static List<String> wrong(
      Stream<Call> calls, BiPredicate<Call, @Nullable Throwable> isRight) {
    return calls
        .flatMap(
            call -> {
              Throwable failure = call.failure();
              return isRight.test(call, failure)
                  ? Stream.empty()
                  : Stream.of(call + ": " + abbreviated(String.valueOf(failure)));
            })
        .toList();
  }

  private static String abbreviated(String text) {
    return text.length() < MOST_OF_A_MESSAGE ? text : text.substring(0, MOST_OF_A_MESSAGE) + "…";
  }

  @Test
  void namesWhatIsNull() {
    assertThat(wrong(nulls(methods()), RefusedArgumentsTest::isRefusal)).isEmpty();
  }

  @Test
  void namesWhatHasANullInIt() {
    assertThat(wrong(nullElements(methods()), RefusedArgumentsTest::isRefusal)).isEmpty();
  }

  @Test
  void namesWhatIsOutOfRange() {
    assertThat(wrong(extremes(methods()), RefusedArgumentsTest::isTakenOrRefused)).isEmpty();
  }

  @Test
  void asksAllThatMustNotBeNullAndNothingElse() {
    assertThat(nulls(methods()))
        .extracting(Call::toString)
        .contains(
            "icmp.IcmpClient.send(EchoRequest request)",
            "option.Options.readWrite(String, int, int, OptionCodec codec)",
            "spi.ServiceProvider.load(Path dll, ProtocolInfo)")
        .doesNotContain(
            "WinsockException(String, String option, int)",
            "socket.SocketRef.set(WritableOption, Object value)",
            "socket.SocketRef.ioctl(Ioctl, Object input)");
    assertThat(nullElements(methods()))
        .extracting(Call::toString)
        .contains("icmp.Sweep.of(Collection targets)");
  }

  /** The rules find what they look for. */
  @Test
  void findsWhatForgetsToLook() {
    Supplier<Stream<Executable>> forgetful = () -> methods(Stream.of(Forgetful.class));
    assertThat(wrong(nulls(forgetful.get()), RefusedArgumentsTest::isRefusal))
        .extracting(complaint -> complaint.replaceFirst(".*Forgetful.(\\w+).*", "$1"))
        .containsExactlyInAnyOrder("late", "never", "unnamed", "elements", "overflow");
    assertThat(wrong(nullElements(forgetful.get()), RefusedArgumentsTest::isRefusal)).hasSize(1);
    assertThat(wrong(extremes(forgetful.get()), RefusedArgumentsTest::isTakenOrRefused))
        .hasSize(2)
        .allMatch(complaint -> complaint.contains("overflow"));
  }

  @SuppressWarnings("unused")
  public static final class Forgetful {
    private final List<String> seen = new ArrayList<>();

    public void late(String text) {
      seen.clear();
      Objects.requireNonNull(text, "text");
    }

    public void never(String text) {}

    public static int unnamed(String text) {
      return text.length();
    }

    public static int elements(List<String> texts) {
      return texts.stream().mapToInt(String::length).sum();
    }

    public static Duration overflow(Duration time) {
      return time.multipliedBy(1000);
    }

    public static void good(String text, @Nullable String other) {
      Objects.requireNonNull(text, "text");
    }
  }

  /** Codecs are asked by themselves: the interface has no code, and most classes are hidden. */
  static Stream<Named<OptionCodec<?>>> codecs() {
    Stream<Named<OptionCodec<?>>> ofOptions =
        Options.all().stream().map(option -> named(option.name(), option.codec()));
    Stream<Named<OptionCodec<?>>> ofIoctls =
        Ioctls.all().stream()
            .flatMap(
                ioctl ->
                    Stream.of(
                        named("input of " + ioctl.name(), ioctl.input()),
                        named("output of " + ioctl.name(), ioctl.output())));
    return Stream.concat(ofOptions, ofIoctls);
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void codecsNameWhatIsNull(OptionCodec<?> codec) {
    if (codec != OptionCodec.NOTHING) {
      assertThatNullPointerException().isThrownBy(() -> codec.encode(null)).withMessage("value");
    }
    assertThatNullPointerException().isThrownBy(() -> codec.decode(null)).withMessage("bytes");
    if (codec instanceof SelfPointingCodec<?> pointing) {
      assertThatNullPointerException()
          .isThrownBy(() -> pointing.encode(null, 0))
          .withMessage("value");
      assertThatNullPointerException()
          .isThrownBy(() -> pointing.decode(null, 0))
          .withMessage("bytes");
    }
  }

  @Test
  void codecsNameTheElementThatIsNull() {
    assertThatNullPointerException()
        .isThrownBy(
            () -> Ioctls.SIO_ADDRESS_LIST_SORT.input().encode(Collections.singletonList(null)))
        .withMessage("value[0]");
  }
}
