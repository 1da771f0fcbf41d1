/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "calendar/calendar-store.h"
#include "calendar/month-grid.h"
#include "calendar/sheet-output.h"
#include "cli/cli.h"
#include "people/centre-store.h"
#include "people/staff-store.h"

typedef struct
{
  OstSheetContent content;
  const char *login;
  char *whose;
  OstCentre *centre;
} Request;

static void
request_clear (Request *self)
{
  g_clear_pointer (&self->content.entries, g_ptr_array_unref);
  g_clear_pointer (&self->centre, ost_centre_free);
  g_clear_pointer (&self->whose, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

/* "Anna Lis, asystentka rodziny" */
static gboolean
load_whose (OstTxn *txn, Request *self, GError **error)
{
  GError *failed = NULL;
  g_autoptr (OstStaff) staff = ost_staff_store_find (txn, self->login, &failed);
  g_autofree char *name = NULL;

  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  if (staff == NULL)
    {
      g_set_error (error, OST_DB_ERROR, OST_DB_ERROR_NOT_FOUND,
                   _ ("nobody of the staff has the login “%s”"), self->login);
      return FALSE;
    }
  name = ost_staff_dup_name (staff);
  self->whose = staff->title != NULL ? g_strdup_printf ("%s, %s", name, staff->title)
                                     : g_steal_pointer (&name);
  return TRUE;
}

static gpointer
load (OstTxn *txn, gpointer arg, GError **error)
{
  Request *self = arg;
  const OstMonthGrid grid = ost_month_grid (self->content.year, self->content.month);
  const GDate last = ost_month_grid_get_last_day (&grid);

  self->centre = ost_centre_store_load (txn, error);
  if (self->centre == NULL || (self->login != NULL && !load_whose (txn, self, error)))
    return NULL;
  self->content.entries = ost_calendar_store_list (txn, &grid.first_day, &last, self->login, error);
  return self->content.entries;
}

static gboolean
find_format (const char *path, OstSheetFormat *format)
{
  static const struct
  {
    const char *ending;
    OstSheetFormat format;
  } endings[] = {
    { ".pdf", OST_SHEET_PDF },
    { ".png", OST_SHEET_PNG },
    { ".svg", OST_SHEET_SVG },
  };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (path, endings[i].ending))
      {
        *format = endings[i].format;
        return TRUE;
      }
  ost_cli_tell (_ ("%s: the name of the sheet must end with .pdf, .png or .svg"), path);
  return FALSE;
}

static OstExit
write_sheet (const OstCli *cli, Request *self, OstSheetFormat format)
{
  g_autoptr (OstCalendarSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) paths = NULL;

  self->content.whose = self->whose;
  self->content.centre = self->centre->name;
  self->content.notice = ost_centre_get_demo_line (self->centre);
  self->content.printed_on = cli->today;
  sheet = ost_calendar_sheet_new (&self->content);
  paths = ost_sheet_save (sheet, format, cli->options.output, 0, &error);
  return paths != NULL ? OST_EXIT_DONE : ost_cli_fail (error);
}

static OstExit
run (OstCli *cli, char **arguments)
{
  g_auto (Request) self = { .login = cli->options.assistant };
  OstSheetFormat format;
  g_autoptr (OstDb) db = NULL;
  g_autoptr (GError) error = NULL;
  gboolean loaded;

  if (!ost_month_parse (arguments[0], &self.content.year, &self.content.month))
    return ost_cli_misuse (_ ("“%s” is not a month; write it as 2026-11"), arguments[0]);
  if (cli->options.output == NULL)
    return ost_cli_misuse (_ ("a calendar needs -o FILE.pdf, .png or .svg"));
  if (!find_format (cli->options.output, &format))
    return OST_EXIT_USAGE;
  db = ost_cli_open (cli);
  if (db == NULL)
    return OST_EXIT_FAILED;
  loaded = ost_db_call (db, OST_DB_REPORT, load, &self, &error) != NULL;
  ost_db_close (db);
  return loaded ? write_sheet (cli, &self, format) : ost_cli_fail (error);
}

const OstCommand ost_calendar_command = {
  .name = "calendar",
  .usage = "YYYY-MM [--assistant LOGIN] -o FILE.pdf|.png|.svg",
  .summary = N_ ("a sheet of the calendar"),
  .options = "assistant output",
  .n_arguments = 1,
  .run = run,
};
