/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-morning-notice"

#include "config.h"

#include <glib/gi18n.h>

#include "app/morning-notice.h"
#include "app/today/today.h"
#include "base/date.h"

#define NOTICE_ID "morning"

char *
ost_morning_notice_dup_words (guint n_visits, guint n_others)
{
  g_autofree char *visits = g_strdup_printf (
      ngettext ("%u visit is to be written up.", "%u visits are to be written up.", n_visits),
      n_visits);
  g_autofree char *others =
      g_strdup_printf (ngettext ("%u paper or deadline cannot wait.",
                                 "%u papers and deadlines cannot wait.", n_others),
                       n_others);

  if (n_visits == 0 && n_others == 0)
    return NULL;
  if (n_others == 0)
    return g_steal_pointer (&visits);
  if (n_visits == 0)
    return g_steal_pointer (&others);
  return g_strjoin ("\n", visits, others, NULL);
}

static gpointer
count (OstTxn *txn, gpointer arg, GError **error)
{
  OstToday *today = ost_today_load (txn, arg, error);
  guint n_visits;
  char *words;

  if (today == NULL)
    return NULL;
  n_visits = today->queue->len;
  words = ost_morning_notice_dup_words (n_visits, ost_today_count_waiting (today) - n_visits);
  ost_today_free (today);
  return words != NULL ? words : g_strdup ("");
}

typedef struct
{
  GApplication *application; /* a reference */
  GSettings *settings;       /* a reference */
} Sending;

static void
remember_today (GSettings *settings)
{
  const GDate today = ost_date_today ();
  g_autofree char *day = ost_date_dup_iso (&today);

  g_settings_set_string (settings, "last-notice", day);
}

static void
counted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Sending *sending = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = ost_db_call_finish (OST_DB (object), result, &error);

  if (words != NULL && *words != '\0')
    {
      g_autoptr (GNotification) notice = g_notification_new (_ ("Today in the centre"));

      g_notification_set_body (notice, words);
      g_notification_set_default_action_and_target (notice, "app.section", "s", "today");
      g_application_send_notification (sending->application, NOTICE_ID, notice);
    }
  if (words != NULL)
    remember_today (sending->settings);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_message ("what waits was not counted: error %d", error != NULL ? error->code : 0);
  g_object_unref (sending->application);
  g_object_unref (sending->settings);
  g_free (sending);
}

static gboolean
is_wanted (GSettings *settings)
{
  const GDate today = ost_date_today ();
  g_autofree char *day = ost_date_dup_iso (&today);
  g_autofree char *last = g_settings_get_string (settings, "last-notice");

  return g_settings_get_boolean (settings, "morning-notice") && g_strcmp0 (last, day) != 0;
}

void
ost_morning_notice_send (GApplication *application, OstDb *db, GSettings *settings)
{
  const OstTodayQuestion question = { .now = ost_time_now () };
  Sending *sending;

  g_return_if_fail (G_IS_APPLICATION (application) && OST_IS_DB (db));
  if (settings == NULL || !is_wanted (settings))
    return;
  sending = g_new0 (Sending, 1);
  sending->application = g_object_ref (application);
  sending->settings = g_object_ref (settings);
  ost_db_call_async (db, OST_DB_REPORT, count, g_memdup2 (&question, sizeof question), g_free,
                     g_free, NULL, counted_cb, sending);
}

void
ost_morning_notice_withdraw (GApplication *application)
{
  g_application_withdraw_notification (application, NOTICE_ID);
}
