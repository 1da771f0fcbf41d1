/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "exchange/sheet.h"
#include "exchange/table-writer.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* What ostojactl ends with. */
typedef enum
{
  OST_EXIT_DONE = 0,
  OST_EXIT_FAILED = 1,
  OST_EXIT_USAGE = 2,
  OST_EXIT_REJECTED = 3
} OstExit;

/* Every option of every command; NULL or FALSE where it was not given. */
typedef struct
{
  char *database;
  char *password_file;
  char *today;
  char *output;
  char *format;
  char *search;
  char *limit;
  char *from;
  char *to;
  char *child;
  char *county;
  char *assistant;
  char **rules;
  gboolean demo;
  gboolean dry_run;
  gboolean explain;
  gboolean help;
  gboolean version;
} OstCliOptions;

typedef struct
{
  OstCliOptions options;
  GDate today;
} OstCli;

typedef struct
{
  const char *name;
  const char *usage;   /* what follows the name: "KIND FILE [--dry-run]" */
  const char *summary; /* N_() */
  const char *options; /* that it takes besides those of all commands: "demo dry-run" */
  int n_arguments;
  OstExit (*run) (OstCli *cli, char **arguments);
} OstCommand;

extern const OstCommand ost_init_command;
extern const OstCommand ost_import_command;
extern const OstCommand ost_export_command;
extern const OstCommand ost_list_command;
extern const OstCommand ost_cofinancing_command;
extern const OstCommand ost_document_command;
extern const OstCommand ost_calendar_command;
extern const OstCommand ost_check_command;

/* One line on standard error. */
void ost_cli_tell (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* The same, and OST_EXIT_USAGE. */
OstExit ost_cli_misuse (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* The error in one line, and OST_EXIT_FAILED. */
OstExit ost_cli_fail (const GError *error);
/* The same about the database at ADDRESS. */
OstExit ost_cli_fail_at (const char *address, const GError *error);
/* To standard output as it is, whatever the locale. */
void ost_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* -d, $OSTOJA_DATABASE; NULL when nobody named a database. */
const char *ost_cli_get_named (const OstCli *cli);
/* That, else the one in the user's data directory. (transfer full) */
char *ost_cli_dup_address (const OstCli *cli);
/* The first line of --password-file; *PASSWORD NULL without the option. */
gboolean ost_cli_read_password (const OstCli *cli, char **password, GError **error);
/* Told on standard error when it cannot be opened. */
OstDb *ost_cli_open (const OstCli *cli);
/* Author and day for the changes of this run. */
void ost_cli_prepare (const OstCli *cli, OstDb *db);

/* FALSE, told, when the argument names no sheet. */
const OstSheet *ost_cli_find_sheet (const char *kind);
/* --format among ALLOWED ("table csv json"), the first of them without the option; FALSE: told. */
gboolean ost_cli_read_format (const OstCli *cli, const char *allowed, OstTableFormat *format);
/* TEXT as YYYY-MM; FALSE, told under NAME, when it is no month or was not given. */
gboolean ost_cli_read_month (const char *name, const char *text, GDate *month);
/* FALSE, told, when binary output would go to a terminal. */
gboolean ost_cli_may_write_binary (const OstCli *cli);
/* To --output, else to standard output; told when that fails. */
OstExit ost_cli_write (const OstCli *cli, GBytes *bytes);

G_END_DECLS
