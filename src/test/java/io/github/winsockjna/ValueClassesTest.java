// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.github.winsockjna.ioctl.TcpInfo;
import io.github.winsockjna.ioctl.TcpInfos;
import io.github.winsockjna.ioctl.TcpSendLimits;
import io.github.winsockjna.ioctl.TcpState;
import io.github.winsockjna.message.ControlMessage;
import io.github.winsockjna.message.ReceivedMessage;
import io.github.winsockjna.spi.InstalledProvider;
import io.github.winsockjna.spi.InstalledProviders;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Windows will extend is a class, and no record: a further part must not break programs. */
class ValueClassesTest {
  private static final TcpSendLimits.Limit LIMIT = new TcpSendLimits.Limit(1, Duration.ZERO, 2);

  /** Two values of each type that a part has; of an Optional, one for each class's own. */
  private static final Map<Class<?>, List<?>> VALUES =
      Map.ofEntries(
          Map.entry(int.class, List.of(1, 2)),
          Map.entry(long.class, List.of(3L, 4L)),
          Map.entry(boolean.class, List.of(false, true)),
          Map.entry(String.class, List.of("one", "other")),
          Map.entry(UUID.class, List.of(new UUID(1, 2), new UUID(3, 4))),
          Map.entry(Duration.class, List.of(Duration.ZERO, Duration.ofDays(1))),
          Map.entry(AddressFamily.class, List.of(AddressFamily.INET, AddressFamily.INET6)),
          Map.entry(SocketType.class, List.of(SocketType.STREAM, SocketType.DGRAM)),
          Map.entry(Protocol.class, List.of(Protocol.TCP, Protocol.UDP)),
          Map.entry(TcpState.class, List.of(TcpState.CLOSED, TcpState.LISTEN)),
          Map.entry(ProtocolInfo.class, List.of(protocol("a"), protocol("b"))),
          Map.entry(
              InetSocketAddress.class,
              List.of(new InetSocketAddress("127.0.0.1", 1), new InetSocketAddress("::1", 1))),
          Map.entry(
              List.class, List.of(List.of(), List.of(ControlMessage.of(1, 2, new byte[] {3})))));

  private static final Map<Class<?>, Optional<?>> PRESENT =
      Map.of(
          TcpInfo.class, Optional.of(new TcpSendLimits(LIMIT, LIMIT, LIMIT)),
          InstalledProvider.class, Optional.of(Path.of("a.dll")));

  private static ProtocolInfo protocol(String name) {
    return ProtocolInfos.of(
        name, AddressFamily.INET, SocketType.STREAM, Protocol.TCP, new UUID(1, 2), 1, 2, 3, 4);
  }

  /** How to make one of a class; the parts are the parameters. */
  static Stream<Named<Executable>> makers() {
    Constructor<?> message = ReceivedMessage.class.getConstructors()[0];
    return Stream.concat(
        Stream.of(ProtocolInfos.class, TcpInfos.class, InstalledProviders.class)
            .flatMap(fixture -> Arrays.stream(fixture.getDeclaredMethods()))
            .filter(method -> method.getName().equals("of"))
            .map(method -> named(method.getReturnType().getSimpleName(), (Executable) method)),
        Stream.of(named("ReceivedMessage", (Executable) message)));
  }

  private static Class<?> type(Executable maker) {
    return maker instanceof Method method ? method.getReturnType() : maker.getDeclaringClass();
  }

  private static Object make(Executable maker, Object[] parts) throws Exception {
    return maker instanceof Method method
        ? method.invoke(null, parts)
        : ((Constructor<?>) maker).newInstance(parts);
  }

  private static Object[] parts(Executable maker) {
    return Arrays.stream(maker.getParameterTypes())
        .map(type -> type == Optional.class ? Optional.empty() : VALUES.get(type).get(0))
        .toArray();
  }

  @ParameterizedTest
  @MethodSource("makers")
  void isAFinalClassWithAnAccessorForEachPart(Executable maker) throws Exception {
    Class<?> type = type(maker);
    assertThat(type.isRecord()).isFalse();
    assertThat(Modifier.isFinal(type.getModifiers())).isTrue();

    Object[] parts = parts(maker);
    Object value = make(maker, parts);
    Parameter[] names = maker.getParameters();
    for (int i = 0; i < parts.length; i++) {
      String name = names[i].getName();
      assertThat(type.getMethod(name).invoke(value)).as(name).isEqualTo(parts[i]);
      assertThat(value.toString()).contains(name + "=" + parts[i]);
    }
    assertThat(value.toString()).startsWith(type.getSimpleName() + "[").endsWith("]");
  }

  @ParameterizedTest
  @MethodSource("makers")
  void isEqualWhenAllPartsAre(Executable maker) throws Exception {
    Object value = make(maker, parts(maker));
    assertThat(value)
        .isEqualTo(make(maker, parts(maker)))
        .hasSameHashCodeAs(make(maker, parts(maker)))
        .isNotEqualTo("another thing");

    Parameter[] names = maker.getParameters();
    for (int i = 0; i < names.length; i++) {
      Object[] parts = parts(maker);
      parts[i] =
          names[i].getType() == Optional.class
              ? PRESENT.get(type(maker))
              : VALUES.get(names[i].getType()).get(1);
      assertThat(value).as(names[i].getName()).isNotEqualTo(make(maker, parts));
    }
  }
}
