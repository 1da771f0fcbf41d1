/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"

const char *
ost_cli_get_named (const OstCli *cli)
{
  const char *named = g_getenv ("OSTOJA_DATABASE");

  if (cli->options.database != NULL)
    return cli->options.database;
  return named != NULL && *named != '\0' ? named : NULL;
}

char *
ost_cli_dup_address (const OstCli *cli)
{
  const char *named = ost_cli_get_named (cli);

  if (named != NULL)
    return g_strdup (named);
  return g_build_filename (g_get_user_data_dir (), "ostoja", "ostoja.db", NULL);
}

static char *
read_standard_input (void)
{
  GString *line = g_string_new (NULL);
  int byte;

  while ((byte = getchar ()) != EOF && byte != '\n')
    g_string_append_c (line, (char) byte);
  return g_string_free (line, FALSE);
}

gboolean
ost_cli_read_password (const OstCli *cli, char **password, GError **error)
{
  const char *file = cli->options.password_file;
  g_autofree char *text = NULL;

  *password = NULL;
  if (file == NULL)
    return TRUE;
  if (g_str_equal (file, "-"))
    text = read_standard_input ();
  else if (!g_file_get_contents (file, &text, NULL, error))
    return FALSE;
  text[strcspn (text, "\r\n")] = '\0';
  if (*text == '\0')
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("%s holds no password"), file);
      return FALSE;
    }
  *password = g_steal_pointer (&text);
  return TRUE;
}

/* Without the password that an address may hold. */
static char *
dup_shown (const char *address)
{
  const char *scheme = strstr (address, "://");
  const char *user = scheme != NULL ? scheme + strlen ("://") : address;
  const gsize length = strcspn (user, "/?");
  const char *at = scheme != NULL ? g_strrstr_len (user, (gssize) length, "@") : NULL;
  const char *colon = at != NULL ? memchr (user, ':', at - user) : NULL;

  if (colon == NULL)
    return g_strdup (address);
  return g_strdup_printf ("%.*s:…%s", (int) (colon - address), address, at);
}

OstExit
ost_cli_fail_at (const char *address, const GError *error)
{
  g_autofree char *shown = dup_shown (address);

  ost_cli_tell ("%s: %s", shown, error->message);
  return OST_EXIT_FAILED;
}

void
ost_cli_prepare (const OstCli *cli, OstDb *db)
{
  const char *author = g_getenv ("OSTOJA_USER");

  ost_db_set_author (db, author != NULL && *author != '\0' ? author : g_get_user_name ());
  ost_db_set_today (db, &cli->today);
}

OstDb *
ost_cli_open (const OstCli *cli)
{
  g_autofree char *address = ost_cli_dup_address (cli);
  g_autofree char *password = NULL;
  g_autoptr (GError) error = NULL;
  OstDb *db = NULL;

  if (!ost_cli_read_password (cli, &password, &error))
    {
      ost_cli_fail (error);
      return NULL;
    }
  db = ost_db_open (address, password, &error);
  if (db == NULL)
    ost_cli_fail_at (address, error);
  else
    ost_cli_prepare (cli, db);
  return db;
}
