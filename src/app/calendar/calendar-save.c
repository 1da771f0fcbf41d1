/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-calendar-save"

#include "config.h"

#include <glib/gi18n.h>

#include "app/calendar/calendar-save.h"
#include "app/calendar/month-answer.h"
#include "app/dated/choose-file.h"
#include "app/tell.h"
#include "base/date.h"
#include "calendar/ics.h"
#include "calendar/outside.h"
#include "calendar/sheet-output.h"

typedef struct
{
  OstPage *page; /* a reference; NULL on the worker */
  OstCalendarFile kind;
  OstMonthQuestion question;
  char *path;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_clear_object (&saving->page);
  g_free (saving->path);
  g_free (saving);
}

static gboolean
write_png (const Saving *saving, const OstMonthAnswer *answer, GPtrArray *entries, GError **error)
{
  const OstSheetContent content = {
    .year = saving->question.grid.year,
    .month = saving->question.grid.month,
    .entries = entries,
    .whose = answer->whose,
    .centre = answer->centre->name,
    .notice = ost_centre_get_demo_line (answer->centre),
    .printed_on = ost_date_today (),
  };
  g_autoptr (OstCalendarSheet) sheet = ost_calendar_sheet_new (&content);
  g_auto (GStrv) paths = ost_sheet_save (sheet, OST_SHEET_PNG, saving->path, 0, error);

  return paths != NULL;
}

/* On a worker: reads, draws and writes, so that the window does not wait. */
static gpointer
write_file (OstTxn *txn, gpointer arg, GError **error)
{
  Saving *saving = arg;
  OstMonthAnswer *answer = ost_month_answer_load (txn, &saving->question, error);
  g_autoptr (GPtrArray) bare = NULL;
  g_autofree char *text = NULL;
  gboolean done;

  if (answer == NULL)
    return NULL;
  bare = ost_calendar_list_for_outside (answer->entries);
  if (saving->kind == OST_CALENDAR_PNG)
    done = write_png (saving, answer, bare, error);
  else
    {
      text = ost_ics_write (bare, OST_ICS_CASE_NUMBERS, ost_txn_get_now (txn));
      done = g_file_set_contents (saving->path, text, -1, error);
    }
  ost_month_answer_free (answer);
  return GINT_TO_POINTER (done);
}

static void
written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstPage) page = user_data;

  if (ost_page_look_finish (page, object, result) != NULL)
    ost_tell (GTK_WIDGET (page), _ ("The month is saved"));
}

/* The file has been chosen; what was asked for is taken over by the worker. */
static void
chosen_cb (GFile *file, gpointer user_data)
{
  const Saving *chosen = user_data;
  Saving *saving = g_memdup2 (chosen, sizeof *chosen);

  saving->page = NULL;
  saving->path = g_file_get_path (file);
  ost_page_look (chosen->page, write_file, saving, saving_free, NULL, written_cb);
}

void
ost_calendar_save (OstPage *page, OstCalendarFile kind, gint64 staff_id, const OstMonthGrid *grid)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  g_autofree char *name = g_strdup_printf ("%04d-%02d.%s", grid->year, grid->month,
                                           kind == OST_CALENDAR_PNG ? "png" : "ics");
  Saving *saving = g_new0 (Saving, 1);

  saving->page = g_object_ref (page);
  saving->kind = kind;
  saving->question = (OstMonthQuestion){ staff_id, *grid };
  ost_choose_file_to_save (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                           kind == OST_CALENDAR_PNG ? _ ("Save the month as a picture")
                                                    : _ ("Save for another calendar"),
                           name, chosen_cb, saving, saving_free);
}
