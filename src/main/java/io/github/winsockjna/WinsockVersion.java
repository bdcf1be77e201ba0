// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import java.util.Objects;

/**
 * What {@code WSAStartup} answered.
 *
 * @param version the version in use, for example "2.2"
 * @param highestVersion the highest version this system has
 * @param description the implementation, in its own words
 * @param systemStatus its state, in its own words
 */
public record WinsockVersion(
    String version, String highestVersion, String description, String systemStatus) {
  /**
   * Checks that nothing is null.
   *
   * @param version the version in use
   * @param highestVersion the highest version this system has
   * @param description the implementation, in its own words
   * @param systemStatus its state, in its own words
   */
  public WinsockVersion {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(highestVersion, "highestVersion");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(systemStatus, "systemStatus");
  }
}
