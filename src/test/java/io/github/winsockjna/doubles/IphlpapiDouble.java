// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.doubles;

import com.sun.jna.Library;
import com.sun.jna.Pointer;

/** What src/test/c/doubles/iphlpapi.c is told, and what it tells; its comments say what of it. */
public interface IphlpapiDouble extends Library {
  int AT_ONCE = 0;
  int UNTIL_RELEASED = -1;
  int WITHIN_THE_CALL = -2;
  int AS_SENT = -1;
  int WHEN_REUSED = -2;

  /** {@link #asked_at} knows the first ones only. */
  int MOST_ASKED = 1024;

  void forget();

  void release_all();

  void fail_with(String function, int error);

  void add_answer(int result, int error, int millis);

  void signal_once_more(int millis);

  void never_signal();

  void signal_anyway();

  void add_reply(
      byte[] address,
      int address_size,
      int scope,
      int status,
      int round_trip_time,
      int ttl,
      int flags,
      byte[] data,
      int data_size,
      byte[] options,
      int options_size);

  void lie_about_data(int size, long offset);

  void lie_about_options(int size, long offset);

  void read_counts(IcmpCounts into);

  AskedEcho asked_at(int index);

  Pointer asked_data(int index);
}
