// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a program can name of the module: the public classes of the packages it exports. */
final class PublicSurface {
  private static final ModuleReference MODULE = module();

  private PublicSurface() {}

  private static ModuleReference module() {
    try {
      Path classes =
          Path.of(Winsock.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return ModuleFinder.of(classes).find("io.github.winsockjna").orElseThrow();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  static Set<String> exportedPackages() {
    return MODULE.descriptor().exports().stream()
        .filter(export -> !export.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .collect(Collectors.toSet());
  }

  /** All packages of the module that programs cannot name. */
  static Set<String> hiddenPackages() {
    Set<String> exported = exportedPackages();
    return MODULE.descriptor().packages().stream()
        .filter(name -> !exported.contains(name))
        .collect(Collectors.toSet());
  }

  /** The modules that a program needs besides, to run. */
  static Set<String> neededModules() {
    return MODULE.descriptor().requires().stream()
        .filter(
            required -> !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
        .map(ModuleDescriptor.Requires::name)
        .collect(Collectors.toSet());
  }

  /** The classes themselves, not initialised, in the order of their names. */
  static List<Class<?>> classes() {
    Set<String> exported = exportedPackages();
    try (ModuleReader reader = MODULE.open();
        Stream<String> resources = reader.list()) {
      return resources
          .filter(name -> name.endsWith(".class") && name.contains("/") && !name.contains("-"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .sorted()
          .<Class<?>>map(PublicSurface::load)
          .filter(type -> exported.contains(type.getPackageName()) && isVisible(type))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicSurface.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Public, in public classes all the way out. */
  private static boolean isVisible(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
  }

  static boolean isVisible(Member member) {
    return !member.isSynthetic()
        && (Modifier.isPublic(member.getModifiers())
            || Modifier.isProtected(member.getModifiers()));
  }
}
