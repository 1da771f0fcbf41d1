/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "base/money.h"
#include "exchange/demo-notes.h"

#define FACT 'f'
#define AGREEMENT 'u'
#define NEXT 'd'
#define RETURN "PO"
#define RETURNED "PO-DOM" /* words after a child's return */
#define UPBRINGING "OW"

typedef struct
{
  char *activities;
  char *topic;
} Theme;

struct _OstDemoNotes
{
  GHashTable *sentences; /* "OW/f" to GPtrArray of char * */
  GHashTable *themes;    /* "OW" to Theme */
  GHashTable *turns;     /* "F02/OW/f" to the number of the next sentence */
};

static void
theme_free (Theme *self)
{
  g_free (self->activities);
  g_free (self->topic);
  g_free (self);
}

void
ost_demo_note_free (OstDemoNote *self)
{
  g_free (self->course);
  g_free (self->topic);
  g_free (self->activities);
  g_free (self->task);
  g_free (self);
}

void
ost_demo_notes_free (OstDemoNotes *self)
{
  g_hash_table_unref (self->sentences);
  g_hash_table_unref (self->themes);
  g_hash_table_unref (self->turns);
  g_free (self);
}

static gboolean
read_sentences (OstDemoNotes *self, GError **error)
{
  g_autoptr (OstCsvReader) reader = ost_demo_table_open ("notes", error);

  while (reader != NULL && ost_csv_reader_next (reader))
    {
      char *key = g_strconcat (ost_demo_table_cell (reader, "theme"), "/",
                               ost_demo_table_cell (reader, "part"), NULL);
      GPtrArray *list = g_hash_table_lookup (self->sentences, key);

      if (list == NULL)
        {
          list = g_ptr_array_new_with_free_func (g_free);
          g_hash_table_insert (self->sentences, g_strdup (key), list);
        }
      g_ptr_array_add (list, g_strdup (ost_demo_table_cell (reader, "text")));
      g_free (key);
    }
  return reader != NULL;
}

static gboolean
read_themes (OstDemoNotes *self, GError **error)
{
  g_autoptr (OstCsvReader) reader = ost_demo_table_open ("themes", error);

  while (reader != NULL && ost_csv_reader_next (reader))
    {
      Theme *theme = g_new0 (Theme, 1);

      theme->activities = g_strdup (ost_demo_table_cell (reader, "activities"));
      theme->topic = g_strdup (ost_demo_table_cell (reader, "topic"));
      g_hash_table_insert (self->themes, g_strdup (ost_demo_table_cell (reader, "theme")), theme);
    }
  return reader != NULL;
}

OstDemoNotes *
ost_demo_notes_new (GError **error)
{
  g_autoptr (OstDemoNotes) self = g_new0 (OstDemoNotes, 1);

  self->sentences =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->themes =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) theme_free);
  self->turns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!read_sentences (self, error) || !read_themes (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* ------------------------------------------------------------------------------- the words --- */

static gboolean
is_woman (const OstDemoMember *member)
{
  return strchr ("MBk", member->letter) != NULL;
}

static const char *
name_of (const OstDemoMember *member)
{
  switch (member->letter)
    {
    case 'M':
      return "matka";
    case 'O':
      return "ojciec";
    case 'P':
      return "partner matki";
    case 'B':
      return "babcia";
    default:
      return member->given_name;
    }
}

char *
ost_demo_scene_dup_present (const OstDemoScene *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->present->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            name_of (g_ptr_array_index (self->present, i)));
  return g_string_free (text, FALSE);
}

static const char *
find_child (const OstDemoScene *scene)
{
  for (guint i = 0; i < scene->present->len; i++)
    {
      const OstDemoMember *member = g_ptr_array_index (scene->present, i);

      if (ost_demo_member_is_child (member) && ost_date_age (&member->birth_date, &scene->day) >= 6)
        return member->given_name;
    }
  return NULL;
}

/* "12 marca" */
static char *
dup_day (const OstDemoScene *scene, int days)
{
  const GDate day = ost_date_plus_days (&scene->day, days);
  g_autofree char *whole = ost_date_dup_polish (&day);
  char *space = strchr (strchr (whole, ' ') + 1, ' ');

  return g_strndup (whole, (gsize) (space - whole));
}

static char *
dup_weekday (const OstDemoScene *scene, gboolean until)
{
  static const char *const on[] = { "W poniedziałek", "We wtorek", "W środę", "W czwartek",
                                    "W piątek" };
  static const char *const by[] = { "do poniedziałku", "do wtorku", "do środy", "do czwartku",
                                    "do piątku" };
  const int weekday = g_rand_int_range (scene->dice, 0, (gint32) G_N_ELEMENTS (on));

  return g_strdup (until ? by[weekday] : on[weekday]);
}

static char *
dup_hour (const OstDemoScene *scene)
{
  return ost_time_dup (g_rand_int_range (scene->dice, 16, 33) * 30);
}

static char *
dup_amount (const OstDemoScene *scene)
{
  g_autofree char *money = ost_money_dup_polish (g_rand_int_range (scene->dice, 380, 4200) * 10);

  return g_strconcat (money, "\u00a0zł", NULL);
}

static char *
dup_gendered (const char *token, const OstDemoMember *speaker)
{
  const char *bar = strchr (token, '|');

  if (speaker->letter == 'P' && g_str_has_prefix (token, "ojca"))
    return g_strdup ("partnera matki");
  if (speaker->letter == 'P' && g_str_has_prefix (token, "ojcem"))
    return g_strdup ("partnerem matki");
  return is_woman (speaker) ? g_strdup (bar + 1) : g_strndup (token, (gsize) (bar - token));
}

static char *
capitalise (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (text), NULL);
}

/* NULL for a word that this scene has not: no child, say. */
static char *
dup_word (const char *token, const OstDemoScene *scene)
{
  if (strchr (token, '|') != NULL)
    return dup_gendered (token, scene->speaker);
  if (g_str_equal (token, "r"))
    return g_strdup (name_of (scene->speaker));
  if (g_str_equal (token, "R"))
    return capitalise (name_of (scene->speaker));
  if (g_str_equal (token, "Dziecko"))
    return g_strdup (find_child (scene));
  if (g_str_equal (token, "data-"))
    return dup_day (scene, -g_rand_int_range (scene->dice, 1, 9));
  if (g_str_equal (token, "data+"))
    return dup_day (scene, g_rand_int_range (scene->dice, 3, 15));
  if (g_str_equal (token, "dodnia") || g_str_equal (token, "Dzien"))
    return dup_weekday (scene, token[0] == 'd');
  if (g_str_equal (token, "godz"))
    return dup_hour (scene);
  if (g_str_equal (token, "kwota"))
    return dup_amount (scene);
  if (g_str_equal (token, "n"))
    return g_strdup_printf ("%d", g_rand_int_range (scene->dice, 5, 10));
  return NULL;
}

static char *
dup_sentence (const char *pattern, const OstDemoScene *scene)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *open;

  while ((open = strchr (pattern, '{')) != NULL)
    {
      const char *close = strchr (open, '}');
      g_autofree char *token = g_strndup (open + 1, (gsize) (close - open - 1));
      g_autofree char *word = dup_word (token, scene);

      if (word == NULL)
        return NULL;
      g_string_append_len (text, pattern, open - pattern);
      g_string_append (text, word);
      pattern = close + 1;
    }
  g_string_append (text, pattern);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
is_child_present (const OstDemoScene *scene)
{
  for (guint i = 0; i < scene->present->len; i++)
    if (ost_demo_member_is_child (g_ptr_array_index (scene->present, i)))
      return TRUE;
  return FALSE;
}

/* Where no child is at home, only talk about return speaks of children. */
static gboolean
may_be_said (const OstDemoScene *scene, const char *theme, const char *pattern)
{
  return g_str_equal (theme, RETURN) || is_child_present (scene) ||
         strstr (pattern, "zieci") == NULL;
}

/* The next sentence of the theme that this family has not had for the longest time. */
static char *
dup_next (OstDemoNotes *self, const OstDemoScene *scene, const char *theme, char part)
{
  g_autofree char *key = g_strdup_printf ("%s/%c", theme, part);
  g_autofree char *turn = g_strconcat (scene->family->code, "/", key, NULL);
  const GPtrArray *list = g_hash_table_lookup (self->sentences, key);
  char *sentence = NULL;
  guint next;

  if (list == NULL)
    return NULL;
  next = GPOINTER_TO_UINT (g_hash_table_lookup (self->turns, turn));
  if (next == 0)
    next = (guint) g_rand_int_range (scene->dice, 1, 1 + (gint32) list->len);
  for (guint i = 0; sentence == NULL && i < list->len; i++)
    {
      const char *pattern = g_ptr_array_index (list, next++ % list->len);

      if (may_be_said (scene, theme, pattern))
        sentence = dup_sentence (pattern, scene);
    }
  g_hash_table_insert (self->turns, g_steal_pointer (&turn), GUINT_TO_POINTER (next));
  return sentence;
}

/* --------------------------------------------------------------------------------- the note ---
 */

static void
append (GString *course, const char *sentence)
{
  if (sentence == NULL)
    return;
  if (course->len > 0)
    g_string_append_c (course, ' ');
  g_string_append (course, sentence);
}

/* Before a child goes and after it returns, the words for children in care do not fit. */
static const char *
theme_on (const OstDemoScene *scene, const char *theme)
{
  const GPtrArray *members = scene->family->members;
  gboolean returned = FALSE;

  if (!g_str_equal (theme, RETURN))
    return theme;
  for (guint i = 0; i < members->len; i++)
    {
      const OstDemoMember *member = g_ptr_array_index (members, i);

      if (ost_demo_member_is_in_care (member, &scene->day))
        return theme;
      returned |= g_date_valid (&member->care_to);
    }
  return returned ? RETURNED : UPBRINGING;
}

static char *
dup_task (const char *agreement)
{
  static const char said[] = "Ustalono: ";
  g_autofree char *task = NULL;

  if (agreement == NULL || !g_str_has_prefix (agreement, said))
    return NULL;
  task = g_strdup (agreement + strlen (said));
  if (g_str_has_suffix (task, "."))
    task[strlen (task) - 1] = '\0';
  return capitalise (task);
}

static OstDemoNote *
note_about (OstDemoNotes *self, const char *theme)
{
  OstDemoNote *note = g_new0 (OstDemoNote, 1);
  const Theme *about = g_hash_table_lookup (self->themes, theme);

  if (about != NULL)
    {
      note->topic = g_strdup (about->topic);
      note->activities = g_strdup (about->activities);
    }
  return note;
}

/* Sentences about drink and drugs are about the one who is in therapy, who is there then. */
static OstDemoScene
scene_about (const OstDemoScene *scene, const char *theme)
{
  const char letter = scene->family->in_therapy;
  OstDemoScene about = *scene;

  if (letter == '\0' || (!g_str_equal (theme, "AL") && !g_str_equal (theme, "NA")))
    return about;
  for (guint i = 0; i < scene->family->members->len; i++)
    {
      const OstDemoMember *member = g_ptr_array_index (scene->family->members, i);

      if (member->letter == letter)
        about.speaker = member;
    }
  if (!g_ptr_array_find (scene->present, about.speaker, NULL))
    g_ptr_array_insert (scene->present, 0, (gpointer) about.speaker);
  return about;
}

OstDemoNote *
ost_demo_notes_write (OstDemoNotes *self, const OstDemoScene *scene, guint turn)
{
  const guint n = g_strv_length (scene->family->themes);
  const char *first = theme_on (scene, scene->family->themes[turn % n]);
  const char *second = theme_on (scene, scene->family->themes[(turn + 1) % n]);
  const OstDemoScene one = scene_about (scene, first);
  const OstDemoScene two = scene_about (scene, second);
  const gboolean on = g_rand_boolean (scene->dice);
  g_autofree char *present = ost_demo_scene_dup_present (scene);
  g_autofree char *fact = dup_next (self, &one, first, FACT);
  g_autofree char *other = dup_next (self, &two, second, FACT);
  g_autofree char *agreed = dup_next (self, &one, first, AGREEMENT);
  g_autofree char *next = dup_next (self, on ? &one : &two, on ? first : second, NEXT);
  GString *course = g_string_new (
      g_rand_int_range (scene->dice, 0, 6) > 0 ? "Wizyta umówiona." : "Wizyta niezapowiedziana.");
  OstDemoNote *note = note_about (self, first);

  g_string_append_printf (course, " Obecni: %s.", present);
  append (course, fact);
  append (course, other);
  append (course, agreed);
  append (course, next);
  note->course = g_string_free (course, FALSE);
  note->task = dup_task (agreed);
  return note;
}

OstDemoNote *
ost_demo_notes_write_short (OstDemoNotes *self, const OstDemoScene *scene, const char *theme)
{
  OstDemoNote *note = note_about (self, theme);

  note->course = dup_next (self, scene, theme, FACT);
  return note;
}
