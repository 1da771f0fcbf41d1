/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

#include "base/date.h"
#include "cli/cli.h"

/* Written as bytes: g_print would change what the locale's character set has not. */
static void
write_line (FILE *file, const char *start, const char *text)
{
  g_autofree char *line = g_strdup (text);

  g_strdelimit (g_strstrip (line), "\r\n", ' ');
  fprintf (file, "%s%s\n", start, line);
}

void
ost_cli_tell (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  write_line (stderr, "ostojactl: ", text);
}

OstExit
ost_cli_misuse (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  write_line (stderr, "ostojactl: ", text);
  return OST_EXIT_USAGE;
}

OstExit
ost_cli_fail (const GError *error)
{
  write_line (stderr, "ostojactl: ", error->message);
  return OST_EXIT_FAILED;
}

void
ost_cli_print (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  fputs (text, stdout);
}

const OstSheet *
ost_cli_find_sheet (const char *kind)
{
  const OstSheet *sheet = ost_sheet_find (kind);
  g_autofree char *names = NULL;

  if (sheet == NULL)
    {
      names = ost_sheet_dup_names ();
      ost_cli_tell (_ ("there is no kind “%s”; there are: %s"), kind, names);
    }
  return sheet;
}

gboolean
ost_cli_read_format (const OstCli *cli, const char *allowed, OstTableFormat *format)
{
  g_auto (GStrv) words = g_strsplit (allowed, " ", -1);
  const char *word = cli->options.format != NULL ? cli->options.format : words[0];

  if (g_strv_contains ((const char *const *) words, word) && ost_table_format_find (word, format))
    return TRUE;
  ost_cli_tell (_ ("there is no format “%s” here; there are: %s"), word, allowed);
  return FALSE;
}

gboolean
ost_cli_read_month (const char *name, const char *text, GDate *month)
{
  g_autofree char *day = g_strconcat (text != NULL ? text : "", "-01", NULL);

  if (text != NULL && ost_date_parse_iso (day, month))
    return TRUE;
  if (text != NULL)
    ost_cli_tell (_ ("%s: “%s” is not a month; write it as 2026-11"), name, text);
  else
    ost_cli_tell (_ ("%s YYYY-MM is needed"), name);
  return FALSE;
}

gboolean
ost_cli_may_write_binary (const OstCli *cli)
{
  if (cli->options.output != NULL || !isatty (STDOUT_FILENO))
    return TRUE;
  ost_cli_tell (_ ("this is not for a terminal; name a file with -o"));
  return FALSE;
}

static OstExit
write_to_stdout (GBytes *bytes)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (bytes, &length);

  if (fwrite (data, 1, length, stdout) == length && fflush (stdout) == 0)
    return OST_EXIT_DONE;
  ost_cli_tell (_ ("standard output cannot be written: %s"), g_strerror (errno));
  return OST_EXIT_FAILED;
}

OstExit
ost_cli_write (const OstCli *cli, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (cli->options.output == NULL)
    return write_to_stdout (bytes);
  /* What is written is about people: readable by its owner only, whole or not at all. */
  if (!g_file_set_contents_full (cli->options.output, data != NULL ? data : "", (gssize) length,
                                 G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    return ost_cli_fail (error);
  return OST_EXIT_DONE;
}
