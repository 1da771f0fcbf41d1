/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/record-build.h"
#include "base/text.h"
#include "casework/visit-child.h"
#include "exchange/import-row.h"
#include "exchange/sheets.h"
#include "exchange/visit-rows-store.h"
#include "people/person.h"

#define VISIT OST_VISIT_ROW_VISIT

static const OstSheetColumn columns[] = {
  OST_COLUMN_OF_TEXT ("nr_sprawy", "case", OST_VISIT_ROW_CASE, OST_COLUMN_REQUIRED),
  OST_COLUMN_OF_TEXT ("asystent", "assistant", OST_VISIT_ROW_ASSISTANT, OST_COLUMN_REQUIRED),
  OST_COLUMN_OF ("data", "date", VISIT, "day", OST_COLUMN_REQUIRED | OST_COLUMN_MAY_BE_AHEAD),
  OST_COLUMN_OF ("od", "from", VISIT, "from_time", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("do", "to", VISIT, "to_time", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("miejsce", "place", VISIT, "place", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("rodzaj", "kind", VISIT, "form", OST_COLUMN_REQUIRED),
  OST_COLUMN_OF_TEXT ("wynik", "outcome", OST_VISIT_ROW_OUTCOME, OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("obecni", "present", VISIT, "present", OST_COLUMN_PLAIN),
  OST_COLUMN_OF_TEXT ("widziane", "seen", OST_VISIT_ROW_SEEN, OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("minuty", "minutes", VISIT, "minutes", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("km", "km", VISIT, "km", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("wpisano", "written_on", VISIT, "written_on", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("temat", "topic", VISIT, "topic", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("przebieg", "course", VISIT, "course", OST_COLUMN_PLAIN),
  OST_COLUMN_OF ("czynnosci", "activities", VISIT, "activities", OST_COLUMN_PLAIN),
};

/* A planned visit has no outcome to show. */
static const OstSheetColumn shown[] = {
  OST_COLUMN_OF_TEXT (N_ ("Case number"), "case", OST_VISIT_ROW_CASE, OST_COLUMN_PLAIN),
  OST_COLUMN_OF_TEXT (N_ ("Assistant"), "assistant", OST_VISIT_ROW_ASSISTANT, OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("Day"), "date", VISIT, "day", OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("From"), "from", VISIT, "from_time", OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("To"), "to", VISIT, "to_time", OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("Form"), "kind", VISIT, "form", OST_COLUMN_PLAIN),
  OST_COLUMN_OF (N_ ("Outcome"), "outcome", VISIT, "outcome", OST_COLUMN_PLAIN),
};

static GType (*const part_types[]) (void) = { ost_visit_get_type };

/* An empty cell says that the visit took place, but does not contradict what is known. */
static void
read_outcome (OstImport *import, const OstSheetRow *row)
{
  OstVisit *said = (OstVisit *) row->parts[VISIT];
  const char *cell = row->texts[OST_VISIT_ROW_OUTCOME];
  g_autofree char *word =
      g_strdelimit (ost_text_fold (cell != NULL ? cell : "odbyla-sie"), " _", '-');
  const int outcome = ost_kind_find (&ost_visit_outcome_kind, word);
  g_autofree char *words = NULL;
  g_autofree char *quoted = NULL;

  if (outcome > 0 || g_str_equal (word, OST_VISIT_ROW_PLANNED))
    {
      said->outcome = MAX (outcome, OST_OUTCOME_NONE);
      return;
    }
  words = ost_kind_dup_words (&ost_visit_outcome_kind);
  quoted = ost_import_dup_quoted (cell);
  ost_import_reject (import, "wynik", _ ("%s is not one of: %s"), quoted, words);
}

static void
check_times (OstImport *import, const OstVisit *said)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (said->from_time == OST_TIME_NONE || said->to_time == OST_TIME_NONE ||
      said->from_time <= said->to_time)
    return;
  from = ost_time_dup (said->from_time);
  to = ost_time_dup (said->to_time);
  ost_import_reject (import, "do", _ ("%s is before %s in “%s”"), to, from, "od");
}

static void
warn_of_future (OstImport *import, const OstVisit *said)
{
  g_autofree char *day = ost_date_dup_iso (&said->day);

  if (said->outcome != OST_OUTCOME_NONE && ost_date_compare (&said->day, &import->today) > 0)
    ost_import_warn (import, "data", _ ("%s is in the future"), day);
}

static gboolean
is_taken (const GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

static gboolean
is_called (const OstPerson *child, const char *folded_name)
{
  g_autofree char *given = ost_text_fold (child->given_name);

  return g_str_equal (given, folded_name) ||
         (g_str_has_prefix (given, folded_name) && given[strlen (folded_name)] == ' ');
}

/* Two children of one name are taken one after the other. */
static gboolean
take_child (GPtrArray *children, const char *name, GArray *ids)
{
  g_autofree char *folded = ost_text_fold (name);

  for (guint i = 0; i < children->len; i++)
    {
      const OstPerson *child = g_ptr_array_index (children, i);

      if (!is_called (child, folded) || is_taken (ids, child->parent_instance.id))
        continue;
      g_array_append_val (ids, child->parent_instance.id);
      return TRUE;
    }
  return FALSE;
}

static gboolean
take_children (GPtrArray *children, const char *names, const char *separators, GArray *ids)
{
  g_auto (GStrv) split = g_strsplit_set (names, separators, -1);

  for (guint i = 0; split[i] != NULL; i++)
    if (*g_strstrip (split[i]) != '\0' && !take_child (children, split[i], ids))
      return FALSE;
  return TRUE;
}

/* Names by commas, semicolons or line ends; by spaces when that does not fit. */
static gboolean
read_seen (OstImport *import, const OstSheetRow *row, gint64 family_id, GArray *ids, GError **error)
{
  const char *names = row->texts[OST_VISIT_ROW_SEEN];
  g_autoptr (GPtrArray) children = NULL;

  if (names == NULL || family_id == 0)
    return TRUE;
  children = ost_visit_rows_list_children (import->txn, family_id, error);
  if (children == NULL)
    return FALSE;
  if (take_children (children, names, ",;", ids))
    return TRUE;
  g_array_set_size (ids, 0);
  if (!take_children (children, names, ",; ", ids))
    {
      g_autofree char *quoted = ost_import_dup_quoted (names);

      ost_import_reject (import, "widziane", _ ("%s: the family has no such child"), quoted);
    }
  return TRUE;
}

static gboolean
save_seen (OstImport *import, gint64 visit_id, const GArray *ids, GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (OstVisitChild) child = g_object_new (OST_TYPE_VISIT_CHILD, NULL);

      child->visit_id = visit_id;
      child->person_id = g_array_index (ids, gint64, i);
      if (ost_record_save (import->txn, child, error) == 0)
        return FALSE;
    }
  return TRUE;
}

/* Written up on the day the file names, else now: from then on the note may be locked. */
static void
set_finished (OstImport *import, OstVisit *visit)
{
  g_autofree char *day = ost_date_dup_iso (&visit->written_on);

  if (visit->outcome == OST_OUTCOME_NONE || visit->finished_at != NULL)
    return;
  visit->finished_at = g_date_valid (&visit->written_on) ? g_strconcat (day, "T12:00:00Z", NULL)
                                                         : g_strdup (ost_txn_get_now (import->txn));
}

static gboolean
add_visit (OstImport *import, const OstSheetRow *row, const GArray *seen, GError **error)
{
  OstVisit *said = (OstVisit *) row->parts[VISIT];
  gint64 id;

  set_finished (import, said);
  id = ost_record_save (import->txn, said, error);
  if (id == 0 || !save_seen (import, id, seen, error))
    return FALSE;
  ost_import_touch_contacts (import, said->family_id);
  ost_import_count (import, OST_IMPORT_ADDED);
  return TRUE;
}

static const char *
get_known_outcome (const OstVisit *known)
{
  return known->outcome != OST_OUTCOME_NONE
             ? ost_kind_get_word (&ost_visit_outcome_kind, known->outcome)
             : NULL;
}

/* TRUE when the row fills the outcome of a planned visit. */
static gboolean
merge_outcome (OstImport *import, const OstSheetRow *row, const OstVisit *known)
{
  const OstVisit *said = (const OstVisit *) row->parts[VISIT];
  const char *word = said->outcome != OST_OUTCOME_NONE
                         ? ost_kind_get_word (&ost_visit_outcome_kind, said->outcome)
                         : OST_VISIT_ROW_PLANNED;

  if (row->texts[OST_VISIT_ROW_OUTCOME] == NULL ||
      (said->outcome == OST_OUTCOME_NONE && known->outcome == OST_OUTCOME_NONE))
    return FALSE;
  return ost_import_merge_text (import, "wynik", word, get_known_outcome (known));
}

static char *
dup_names (const GPtrArray *children)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < children->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            ((const OstPerson *) g_ptr_array_index (children, i))->given_name);
  return g_string_free (names, FALSE);
}

/* TRUE when the row names children where none were noted; others than those noted are rejected. */
static gboolean
merge_seen (OstImport *import, const OstSheetRow *row, const GArray *seen, GPtrArray *known)
{
  gboolean same = seen->len == known->len;
  g_autofree char *names = NULL;

  for (guint i = 0; i < known->len && same; i++)
    same = is_taken (seen, ((const OstRecord *) g_ptr_array_index (known, i))->id);
  if (seen->len == 0 || same)
    return FALSE;
  if (known->len == 0)
    return TRUE;
  names = dup_names (known);
  return ost_import_merge_text (import, "widziane", row->texts[OST_VISIT_ROW_SEEN], names);
}

static gboolean
fill_visit (
    OstImport *import, const OstSheetRow *row, OstVisit *known, const GArray *seen, GError **error)
{
  const gint64 id = known->parent_instance.id;
  g_autoptr (OstVisit) filled = ost_import_merge (import, row, VISIT, known);
  g_autoptr (GPtrArray) noted = ost_visit_rows_list_seen (import->txn, id, error);
  gboolean new_children;

  if (noted == NULL)
    return FALSE;
  if (merge_outcome (import, row, known))
    {
      filled = filled != NULL ? filled : ost_record_dup (known);
      filled->outcome = ((const OstVisit *) row->parts[VISIT])->outcome;
      set_finished (import, filled);
    }
  new_children = merge_seen (import, row, seen, noted);
  if (import->is_rejected)
    return TRUE;
  if (filled == NULL && !new_children)
    {
      ost_import_count (import, OST_IMPORT_SAME);
      return TRUE;
    }
  if (filled != NULL && ost_record_save (import->txn, filled, error) == 0)
    return FALSE;
  if (new_children && !save_seen (import, id, seen, error))
    return FALSE;
  ost_import_touch_contacts (import, known->family_id);
  ost_import_count (import, OST_IMPORT_FILLED);
  return TRUE;
}

/* Of several visits of one hour the one that says the same, else the first. */
static OstVisit *
choose_known (OstImport *import, const OstSheetRow *row, const GPtrArray *like)
{
  for (guint i = 0; i < like->len; i++)
    if (ost_import_agrees (import, row, VISIT, g_ptr_array_index (like, i)))
      return g_ptr_array_index (like, i);
  return like->len > 0 ? g_ptr_array_index (like, 0) : NULL;
}

static gboolean
find_links (OstImport *import, const OstSheetRow *row, GArray *seen, GError **error)
{
  OstVisit *said = (OstVisit *) row->parts[VISIT];
  const char *case_number = row->texts[OST_VISIT_ROW_CASE];
  const char *login = row->texts[OST_VISIT_ROW_ASSISTANT];

  if (case_number != NULL &&
      !ost_import_find_family (import, "nr_sprawy", case_number, &said->family_id, error))
    return FALSE;
  if (login != NULL && !ost_import_find_staff (import, "asystent", login, &said->staff_id, error))
    return FALSE;
  return read_seen (import, row, said->family_id, seen, error);
}

static gboolean
take_row (OstImport *import, OstSheetRow *row, GError **error)
{
  OstVisit *said = (OstVisit *) row->parts[VISIT];
  g_autoptr (GArray) seen = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) like = NULL;
  OstVisit *known;

  read_outcome (import, row);
  check_times (import, said);
  warn_of_future (import, said);
  if (!find_links (import, row, seen, error))
    return FALSE;
  if (import->is_rejected)
    return TRUE;
  like = ost_visit_rows_list_like (import->txn, said, error);
  if (like == NULL)
    return FALSE;
  known = choose_known (import, row, like);
  return known != NULL ? fill_visit (import, row, known, seen, error)
                       : add_visit (import, row, seen, error);
}

const OstSheet ost_visits_sheet = {
  .name = "visits",
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .shown = shown,
  .n_shown = G_N_ELEMENTS (shown),
  .part_types = part_types,
  .n_parts = OST_VISIT_ROW_N_PARTS,
  .n_texts = OST_VISIT_ROW_N_TEXTS,
  .take_row = take_row,
  .stream_rows = ost_visit_rows_stream,
};
