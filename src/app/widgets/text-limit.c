/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/widgets/text-limit.h"
#include "base/draft.h"

typedef struct
{
  OstTextRefused refused;
  gpointer owner;
  int most; /* more than usual once a longer text was shown: its deletion can be undone */
  int most_run;
  GtkTextView *view; /* weak */
} Limit;

#define LIMIT "ost-text-limit"
/* Characters of what may still be a word, an address for example; and of what is no text but a
 * file, slow however it is wrapped. */
#define MOST_WORD 1000
#define MOST_RUN 20000

/* The longest run without a space in TEXT of LENGTH bytes, when BEFORE and AFTER such characters
 * stand beside it. */
static int
find_longest_word (const char *text, int length, int before, int after)
{
  const char *end = text + length;
  int longest = 0, run = before;

  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      run = g_unichar_isspace (g_utf8_get_char (at)) ? 0 : run + 1;
      longest = MAX (longest, run);
    }
  return MAX (longest, run + after);
}

/* Characters of the word beside AT, as far as it matters. */
static int
count_beside (const GtkTextIter *at, gboolean before)
{
  GtkTextIter iter = *at;
  int n = 0;

  while (n <= MOST_RUN)
    {
      if (before && !gtk_text_iter_backward_char (&iter))
        break;
      if (g_unichar_isspace (gtk_text_iter_get_char (&iter)) || gtk_text_iter_is_end (&iter))
        break;
      n++;
      if (!before)
        gtk_text_iter_forward_char (&iter);
    }
  return n;
}

static void
wrap (const Limit *limit, int longest_word)
{
  if (limit->view != NULL && longest_word > MOST_WORD)
    gtk_text_view_set_wrap_mode (limit->view, GTK_WRAP_CHAR);
}

static char *
dup_too_long (const Limit *limit)
{
  return g_strdup_printf (ngettext ("Not pasted: there is room for %d character here. Paste a "
                                    "shorter part; what was written stays.",
                                    "Not pasted: there is room for %d characters here. Paste a "
                                    "shorter part; what was written stays.",
                                    (gulong) limit->most),
                          limit->most);
}

static void
insert_cb (GtkTextBuffer *buffer, GtkTextIter *at, const char *text, int length, gpointer user_data)
{
  const Limit *limit = user_data;
  const int longest =
      find_longest_word (text, length, count_beside (at, TRUE), count_beside (at, FALSE));
  g_autofree char *words = NULL;

  if (gtk_text_buffer_get_char_count (buffer) + g_utf8_strlen (text, length) > limit->most)
    words = dup_too_long (limit);
  else if (longest > limit->most_run)
    words = g_strdup (_ ("Not pasted: this is not a text, it has no spaces. Copy the text itself; "
                         "what was written stays."));
  if (words == NULL)
    {
      wrap (limit, longest);
      return;
    }
  g_signal_stop_emission_by_name (buffer, "insert-text");
  limit->refused (limit->owner, words);
}

static void
limit_free (gpointer data)
{
  Limit *limit = data;

  g_clear_weak_pointer (&limit->view);
  g_free (limit);
}

void
ost_text_limit_watch (GtkTextBuffer *buffer,
                      GtkTextView *view,
                      OstTextRefused refused,
                      gpointer owner)
{
  Limit *limit;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer) && GTK_IS_TEXT_VIEW (view) && refused != NULL);
  limit = g_new0 (Limit, 1);
  limit->refused = refused;
  limit->owner = owner;
  limit->most = OST_DRAFT_MOST_LONG_TEXT;
  limit->most_run = MOST_RUN;
  g_set_weak_pointer (&limit->view, view);
  g_object_set_data_full (G_OBJECT (buffer), LIMIT, limit, limit_free);
  g_signal_connect (buffer, "insert-text", G_CALLBACK (insert_cb), limit);
}

void
ost_text_limit_make_room (GtkTextBuffer *buffer, const char *text)
{
  Limit *limit = g_object_get_data (G_OBJECT (buffer), LIMIT);

  g_return_if_fail (limit != NULL);
  if (text == NULL)
    return;
  limit->most = MAX (limit->most, (int) g_utf8_strlen (text, -1));
  limit->most_run = MAX (limit->most_run, find_longest_word (text, (int) strlen (text), 0, 0));
}
