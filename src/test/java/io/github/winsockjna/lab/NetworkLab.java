// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.lab;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class the {@link Lab}, which comes up for the first that asks and goes down when all
 * have ended. Where it cannot be, the tests are skipped, with the reason on the console.
 */
final class NetworkLab implements BeforeAllCallback, ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(NetworkLab.class);

  /** What is missing, asked and told once. */
  private record Machine(List<String> lacks) {
    static Machine look() {
      try {
        List<String> lacks = Lab.missing();
        lacks.forEach(
            line -> System.out.println("not tested on this machine: the network " + line));
        return new Machine(lacks);
      } catch (Exception e) {
        throw new IllegalStateException("cannot tell what the network lab lacks", e);
      }
    }
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getRoot().getStore(NAMESPACE);
  }

  private static Machine machine(ExtensionContext context) {
    return store(context).computeIfAbsent(Machine.class, key -> Machine.look(), Machine.class);
  }

  private static Lab lab(ExtensionContext context) {
    List<String> lacks = machine(context).lacks();
    return store(context).computeIfAbsent(Lab.class, key -> bringUp(lacks), Lab.class);
  }

  private static Lab bringUp(List<String> lacks) {
    try {
      return Lab.up(lacks);
    } catch (Exception e) {
      throw new IllegalStateException("the network lab did not come up", e);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    List<String> lacks = machine(context).lacks();
    assumeTrue(lacks.stream().noneMatch(line -> line.startsWith("lab ")), lacks::toString);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Lab.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return lab(context);
  }
}
