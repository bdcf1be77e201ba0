// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.doubles.Doubles;
import io.github.winsockjna.jna.SOCKET;
import java.nio.file.Path;

/** What src/test/c/doubles/provider.c offers to tests. */
interface ProviderDouble extends Library {
  /** The last error it leaves behind, whatever the error is: {@code WSAEALREADY}. */
  int WRONG_LAST_ERROR = 10037;

  static Path dll() {
    return Doubles.dll("provider");
  }

  /** As it is when nobody told it anything yet. */
  static ProviderDouble fresh() {
    ProviderDouble provider = Doubles.load("provider", ProviderDouble.class);
    provider.reset();
    return provider;
  }

  void reset();

  void fail_startup(int error);

  void fail_get(int error);

  void fail_set(int error);

  void fail_cleanup(int error);

  void speak_version(int major, int minor);

  void leave_entries_null();

  void know_socket(SOCKET s);

  void grant_buffers_up_to(int bytes);

  void hold(int level, int number, int length, byte[] bytes);

  int start_as_winsock();

  int startups();

  int cleanups();

  int catalog_entry_seen();

  int chain_length_seen();

  int longest_address_seen();

  void name_seen(char[] name);

  int upcalls_given();

  int ask_path(IntByReference error);

  int call_get(
      WSPPROC_TABLE table,
      SOCKET s,
      int level,
      int number,
      Pointer value,
      IntByReference length,
      IntByReference error);

  int call_set(
      WSPPROC_TABLE table,
      SOCKET s,
      int level,
      int number,
      Pointer value,
      int length,
      IntByReference error);

  int call_cleanup(WSPPROC_TABLE table, IntByReference error);

  int entries(WSPPROC_TABLE table);

  void keep(WSPPROC_TABLE table);

  int call_kept_on_thread(int times);
}
