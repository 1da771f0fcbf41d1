/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/register.h"

/* In memory first: when something fails nothing of it is seen. */
OstExit
ost_cli_write_register (const OstCli *cli, const OstExportQuery *query)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (OstDb) db = ost_cli_open (cli);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (db == NULL)
    return OST_EXIT_FAILED;
  done = ost_export (db, query, memory, &error);
  ost_db_close (db);
  if (!done || !g_output_stream_close (memory, NULL, &error))
    return ost_cli_fail (error);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  return ost_cli_write (cli, bytes);
}
