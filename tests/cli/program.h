/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Runs ostojactl as a script would: in a folder of its own, on a database of its own, on Saturday
 * 21 November 2026. */
typedef struct
{
  char *folder;
  char *address;
  char *locale; /* LC_ALL of the next runs */

  /* of the last run */
  char *out;
  char *err;
} Program;

typedef void (*ProgramFunc) (Program *program);

/* As /cli/sqlite/NAME and /cli/pgsql/NAME, on a database made by "init". */
void program_add (const char *name, ProgramFunc func);
/* As /cli/NAME, without a database. */
void program_add_bare (const char *name, ProgramFunc func);

/* Arguments up to NULL; the exit status must be STATUS.  A failure or a misuse says one line. */
void program_run (Program *self, int status, ...) G_GNUC_NULL_TERMINATED;
/* A file of the folder, whole. */
void program_write (Program *self, const char *name, const char *text);
void program_write_bytes (Program *self, const char *name, const char *bytes, gsize length);
char *program_read (Program *self, const char *name);
char *program_dup_path (Program *self, const char *name);

/* The last run printed what tests/fixtures/cli/NAME holds; OSTOJA_TEST_WRITE=1 writes it anew. */
void program_assert_printed (Program *self, const char *name);
/* Of a statement printed as CSV: grosze of the column "share" of the lines that begin with CHILD.
 */
gint64 program_sum_shares (Program *self, const char *child);
void program_assert_err_has (Program *self, const char *text);
