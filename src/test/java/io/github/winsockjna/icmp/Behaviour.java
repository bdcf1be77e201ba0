// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The test shows, alone or with others, what icmp-behaviours.csv promises under this number. {@link
 * BehavioursTest} looks whether each is shown.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Behaviour {
  int[] value();
}
