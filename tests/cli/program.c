/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "program.h"
#include "storage/libpq.h"

typedef struct
{
  ProgramFunc func;
  gboolean bare;
  gboolean server;
} Case;

static char *
make_server_database (void)
{
  const char *server = g_getenv ("OSTOJA_TEST_PGSQL");
  g_autofree char *name = g_strdup_printf ("c%" G_GINT64_FORMAT "_%d", g_get_real_time (),
                                           g_random_int_range (0, 10000));
  g_autofree char *sql =
      g_strdup_printf ("create database %s template template0 encoding 'UTF8'", name);
  g_auto (GStrv) parts = g_strsplit (server, "?", 2);
  PGconn *pg = PQconnectdb (server);
  PGresult *result = PQexec (pg, sql);

  g_assert_cmpstr (PQresultErrorMessage (result), ==, "");
  PQclear (result);
  PQfinish (pg);
  *strrchr (parts[0], '/') = '\0';
  return g_strdup_printf ("%s/%s%s%s", parts[0], name, parts[1] != NULL ? "?" : "",
                          parts[1] != NULL ? parts[1] : "");
}

char *
program_dup_path (Program *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

void
program_write_bytes (Program *self, const char *name, const char *bytes, gsize length)
{
  g_autofree char *path = program_dup_path (self, name);
  GError *error = NULL;

  g_file_set_contents (path, bytes, (gssize) length, &error);
  g_assert_no_error (error);
}

void
program_write (Program *self, const char *name, const char *text)
{
  program_write_bytes (self, name, text, strlen (text));
}

char *
program_read (Program *self, const char *name)
{
  g_autofree char *path = program_dup_path (self, name);
  char *text = NULL;
  GError *error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static GSubprocessLauncher *
make_launcher (Program *self)
{
  GSubprocessLauncher *launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);

  g_subprocess_launcher_set_cwd (launcher, self->folder);
  g_subprocess_launcher_setenv (launcher, "OSTOJA_DATABASE", self->address, TRUE);
  g_subprocess_launcher_setenv (launcher, "OSTOJA_TODAY", "2026-11-21", TRUE);
  g_subprocess_launcher_setenv (launcher, "OSTOJA_USER", "alis", TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", self->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", self->locale, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "LANGUAGE");
  return launcher;
}

static char *
read_pipe (GInputStream *pipe)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  GError *error = NULL;

  g_output_stream_splice (memory, pipe, G_OUTPUT_STREAM_SPLICE_NONE, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_write (memory, "", 1, NULL, &error);
  g_output_stream_close (memory, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (memory));
}

static gpointer
read_in_thread (gpointer pipe)
{
  return read_pipe (pipe);
}

static int
spawn (Program *self, const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = make_launcher (self);
  GError *error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  GThread *reader;

  g_assert_no_error (error);
  g_free (self->out);
  g_free (self->err);
  reader = g_thread_new ("err", read_in_thread, g_subprocess_get_stderr_pipe (process));
  self->out = read_pipe (g_subprocess_get_stdout_pipe (process));
  self->err = g_thread_join (reader);
  g_subprocess_wait (process, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  return g_subprocess_get_exit_status (process);
}

static gboolean
is_one_line (const char *text)
{
  const char *end = strchr (text, '\n');

  return end != NULL && end > text && end[1] == '\0';
}

void
program_run (Program *self, int status, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  va_list list;
  int ended;

  g_ptr_array_add (arguments, (gpointer) g_getenv ("OSTOJACTL"));
  va_start (list, status);
  do
    g_ptr_array_add (arguments, va_arg (list, char *));
  while (arguments->pdata[arguments->len - 1] != NULL);
  va_end (list);

  ended = spawn (self, (const char *const *) arguments->pdata);
  if (ended != status)
    g_test_message ("%s", self->err);
  g_assert_cmpint (ended, ==, status);
  if (status != 1 && status != 2)
    return;
  g_assert_true (is_one_line (self->err));
  g_assert_cmpstr (self->out, ==, "");
}

void
program_assert_printed (Program *self, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "cli", name, NULL);
  g_autofree char *expected = NULL;
  GError *error = NULL;

  if (g_getenv ("OSTOJA_TEST_WRITE") != NULL)
    g_file_set_contents (path, self->out, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (self->out, ==, expected);
}

gint64
program_sum_shares (Program *self, const char *child)
{
  g_auto (GStrv) lines = g_strsplit (self->out, "\n", -1);
  gint64 sum = 0;

  for (guint i = 1; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && g_str_has_prefix (lines[i], child))
      {
        g_auto (GStrv) cells = g_strsplit (lines[i], ";", -1);
        g_auto (GStrv) amount = g_strsplit (cells[8], ",", -1);

        sum += g_ascii_strtoll (amount[0], NULL, 10) * 100 + g_ascii_strtoll (amount[1], NULL, 10);
      }
  return sum;
}

void
program_assert_err_has (Program *self, const char *text)
{
  if (strstr (self->err, text) == NULL)
    g_test_message ("%s", self->err);
  g_assert_nonnull (strstr (self->err, text));
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (g_file_test (file, G_FILE_TEST_IS_DIR))
        remove_folder (file);
      g_unlink (file);
    }
  g_rmdir (path);
}

static void
run_case (gconstpointer data)
{
  const Case *test = data;
  Program self = { 0 };
  GError *error = NULL;

  if (test->server && g_getenv ("OSTOJA_TEST_PGSQL") == NULL)
    {
      g_test_skip ("no PostgreSQL server: run by with-postgres.sh");
      return;
    }
  self.folder = g_dir_make_tmp ("ost-cli-XXXXXX", &error);
  g_assert_no_error (error);
  self.locale = g_strdup ("C.UTF-8");
  self.address = test->server ? make_server_database () : program_dup_path (&self, "centre.ostoja");
  if (!test->bare)
    program_run (&self, 0, "init", NULL);
  test->func (&self);
  remove_folder (self.folder);
  g_free (self.folder);
  g_free (self.address);
  g_free (self.locale);
  g_free (self.out);
  g_free (self.err);
}

static void
add (const char *group, const char *name, const Case *test)
{
  g_autofree char *path = g_strdup_printf ("/cli/%s%s", group, name);

  g_test_add_data_func_full (path, g_memdup2 (test, sizeof *test), run_case, g_free);
}

void
program_add (const char *name, ProgramFunc func)
{
  add ("sqlite/", name, &(Case){ func, FALSE, FALSE });
  add ("pgsql/", name, &(Case){ func, FALSE, TRUE });
}

void
program_add_bare (const char *name, ProgramFunc func)
{
  add ("", name, &(Case){ func, TRUE, FALSE });
}
