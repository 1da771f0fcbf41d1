/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "base/date.h"
#include "base/draft.h"
#include "base/money.h"
#include "base/record-build.h"
#include "base/text.h"

struct _OstDraft
{
  GObject parent_instance;

  OstRecord *start;  /* as it was when editing began */
  OstRecord *values; /* private, so it may be written to */
  GHashTable *typed; /* field name → text that could not be read */
};

G_DEFINE_FINAL_TYPE (OstDraft, ost_draft, G_TYPE_OBJECT)

static const OstField *
find_field (OstDraft *self, const char *name)
{
  const OstField *field = ost_record_class_find (ost_draft_get_class (self), name);

  if (field == NULL)
    g_critical ("%s has no field %s", G_OBJECT_TYPE_NAME (self->values), name);
  return field;
}

static void
ost_draft_finalize (GObject *object)
{
  OstDraft *self = (OstDraft *) object;

  g_clear_object (&self->start);
  g_clear_object (&self->values);
  g_clear_pointer (&self->typed, g_hash_table_unref);
  G_OBJECT_CLASS (ost_draft_parent_class)->finalize (object);
}

static void
ost_draft_class_init (OstDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ost_draft_finalize;
}

static void
ost_draft_init (OstDraft *self)
{
  self->typed = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
}

OstDraft *
ost_draft_new (GType record_type)
{
  g_autoptr (OstRecord) empty = g_object_new (record_type, NULL);

  return ost_draft_new_from (empty);
}

OstDraft *
ost_draft_new_from (gconstpointer record)
{
  OstDraft *self = g_object_new (OST_TYPE_DRAFT, NULL);

  self->start = ost_record_dup (record);
  self->values = ost_record_dup (record);
  return self;
}

const OstRecordClass *
ost_draft_get_class (OstDraft *self)
{
  return OST_RECORD_GET_CLASS (self->values);
}

gconstpointer
ost_draft_peek (OstDraft *self)
{
  return self->values;
}

void
ost_draft_set_text (OstDraft *self, const char *field, const char *text)
{
  const OstField *f = find_field (self, field);

  g_return_if_fail (f != NULL);
  g_hash_table_remove (self->typed, f->name);
  ost_record_put_text (self->values, f, text);
}

void
ost_draft_set_int (OstDraft *self, const char *field, gint64 value)
{
  const OstField *f = find_field (self, field);

  g_return_if_fail (f != NULL);
  g_hash_table_remove (self->typed, f->name);
  ost_record_put_int (self->values, f, value);
}

void
ost_draft_set_date (OstDraft *self, const char *field, const GDate *date)
{
  const OstField *f = find_field (self, field);

  g_return_if_fail (f != NULL);
  g_hash_table_remove (self->typed, f->name);
  ost_record_put_date (self->values, f, date);
}

void
ost_draft_set_bytes (OstDraft *self, const char *field, GBytes *bytes)
{
  const OstField *f = find_field (self, field);

  g_return_if_fail (f != NULL);
  ost_record_put_bytes (self->values, f, bytes);
}

static gboolean
read_flag (const char *typed, gint64 *value)
{
  g_autofree char *folded = ost_text_fold (typed);

  *value = g_str_equal (folded, "tak") || g_str_equal (folded, "1");
  return *value || g_str_equal (folded, "nie") || g_str_equal (folded, "0");
}

/* A kind's word or the label that the window shows. */
static gboolean
read_kind (const OstKind *kind, const char *typed, gint64 *value)
{
  *value = ost_kind_find (kind, typed);
  for (int i = 1; *value < 0 && i < kind->n_values; i++)
    if (g_str_equal (ost_kind_get_label (kind, i), typed))
      *value = i;
  return *value >= 0;
}

static gboolean
read_number (const OstField *field, const char *typed, gint64 *value)
{
  int minutes = OST_TIME_NONE;

  switch (field->kind)
    {
    case OST_FIELD_MONEY:
      return ost_money_parse (typed, value);
    case OST_FIELD_TIME:
      if (!ost_time_parse (typed, &minutes))
        return FALSE;
      *value = minutes;
      return TRUE;
    case OST_FIELD_FLAG:
      return read_flag (typed, value);
    case OST_FIELD_KIND:
      return read_kind (field->detail, typed, value);
    default:
      return g_ascii_string_to_signed (typed, 10, 0, G_MAXINT64, value, NULL);
    }
}

static gboolean
read_typed (OstDraft *self, const OstField *field, const char *typed, const GDate *today)
{
  gint64 value = 0;
  GDate date = ost_date_none ();

  switch (field->kind)
    {
    case OST_FIELD_LONG_TEXT:
      {
        g_autofree char *tidy = ost_text_tidy_lines (typed);

        ost_record_put_text (self->values, field, tidy);
        return TRUE;
      }
    case OST_FIELD_TEXT:
    case OST_FIELD_CODE:
    case OST_FIELD_CODES:
    case OST_FIELD_INSTANT:
      {
        g_autofree char *tidy = ost_text_tidy (typed);

        ost_record_put_text (self->values, field, tidy);
        return TRUE;
      }
    case OST_FIELD_DATE:
      if (!ost_date_parse_typed (typed, today, &date))
        return FALSE;
      ost_record_put_date (self->values, field, &date);
      return TRUE;
    default:
      if (!read_number (field, typed, &value))
        return FALSE;
      ost_record_put_int (self->values, field, value);
      return TRUE;
    }
}

void
ost_draft_set_typed (OstDraft *self, const char *field, const char *typed, const GDate *today)
{
  const OstField *f = find_field (self, field);
  g_autofree char *tidy = NULL;

  g_return_if_fail (f != NULL && f->kind != OST_FIELD_BYTES);

  g_hash_table_remove (self->typed, f->name);
  if (typed == NULL || ost_text_check (typed, -1) != OST_TEXT_GOOD)
    {
      if (typed != NULL)
        g_hash_table_insert (self->typed, (gpointer) f->name, g_utf8_make_valid (typed, -1));
      ost_record_put_unknown (self->values, f);
      return;
    }

  tidy = ost_text_tidy (typed);
  if (tidy == NULL)
    ost_record_put_unknown (self->values, f);
  else if (!read_typed (self, f, f->kind == OST_FIELD_LONG_TEXT ? typed : tidy, today))
    {
      ost_record_put_unknown (self->values, f);
      g_hash_table_insert (self->typed, (gpointer) f->name, g_strdup (typed));
    }
}

static char *
dup_value (OstRecord *record, const OstField *field)
{
  if (ost_record_is_unknown (record, field))
    return g_strdup ("");
  /* Numbers of days, kilometres, children: nobody typed a 0. */
  if (field->kind == OST_FIELD_INT && ost_record_get_int (record, field) == 0)
    return g_strdup ("");
  switch (field->kind)
    {
    case OST_FIELD_DATE:
      return ost_date_dup_numeric (ost_record_get_date (record, field));
    case OST_FIELD_MONEY:
      return ost_money_dup_polish (ost_record_get_int (record, field));
    default:
      return ost_record_dup_stored (record, field);
    }
}

char *
ost_draft_dup_typed (OstDraft *self, const char *field)
{
  const OstField *f = find_field (self, field);
  const char *typed;

  g_return_val_if_fail (f != NULL, NULL);
  typed = g_hash_table_lookup (self->typed, f->name);
  return typed != NULL ? g_strdup (typed) : dup_value (self->values, f);
}

static void
tell_unreadable (OstProblems *problems, const OstField *field, const char *typed)
{
  g_autofree char *words = NULL;

  if (strchr (typed, '\n') == NULL && ost_text_check (typed, -1) == OST_TEXT_GOOD)
    switch (field->kind)
      {
      case OST_FIELD_DATE:
        ost_problems_add (problems, OST_PROBLEM_ERROR, field->name,
                          _ ("“%s” is not a date; type it as 21.11.2026"), typed);
        return;
      case OST_FIELD_MONEY:
        ost_problems_add (problems, OST_PROBLEM_ERROR, field->name,
                          _ ("“%s” is not an amount; type it as 1 234,56"), typed);
        return;
      case OST_FIELD_TIME:
        ost_problems_add (problems, OST_PROBLEM_ERROR, field->name,
                          _ ("“%s” is not a time; type it as 9:30"), typed);
        return;
      case OST_FIELD_FLAG:
        ost_problems_add (problems, OST_PROBLEM_ERROR, field->name, _ ("“%s”: write tak or nie"),
                          typed);
        return;
      case OST_FIELD_KIND:
        words = ost_kind_dup_words (field->detail);
        ost_problems_add (problems, OST_PROBLEM_ERROR, field->name, _ ("“%s” is not one of: %s"),
                          typed, words);
        return;
      case OST_FIELD_INT:
      case OST_FIELD_LINK:
        ost_problems_add (problems, OST_PROBLEM_ERROR, field->name,
                          _ ("“%s” is not a whole number"), typed);
        return;
      default:
        break;
      }
  ost_problems_add (problems, OST_PROBLEM_ERROR, field->name,
                    _ ("The text holds characters that cannot be read; type it again"));
}

static void
check_text (OstProblems *problems, const OstField *field, const char *text)
{
  const glong length = text != NULL ? g_utf8_strlen (text, -1) : 0;
  const glong most =
      field->kind == OST_FIELD_LONG_TEXT ? OST_DRAFT_MOST_LONG_TEXT : OST_DRAFT_MOST_LINE;

  if (length > most)
    ost_problems_add (problems, OST_PROBLEM_ERROR, field->name,
                      _ ("The text has %ld characters; at most %ld fit here"), length, most);
}

static void
check_field (OstDraft *self, const OstField *field, OstProblems *problems)
{
  const char *typed = g_hash_table_lookup (self->typed, field->name);

  if (typed != NULL)
    tell_unreadable (problems, field, typed);
  else if ((field->flags & OST_FIELD_REQUIRED) != 0 && ost_record_is_unknown (self->values, field))
    ost_problems_add (problems, OST_PROBLEM_ERROR, field->name, _ ("%s is needed"),
                      _ (field->label));
  else if (field->kind == OST_FIELD_TEXT || field->kind == OST_FIELD_LONG_TEXT)
    check_text (problems, field, ost_record_get_text (self->values, field));
}

OstProblems *
ost_draft_check (OstDraft *self, const GDate *today)
{
  const OstRecordClass *klass = ost_draft_get_class (self);
  OstProblems *problems = ost_problems_new ();

  for (guint i = 0; i < klass->n_fields; i++)
    check_field (self, &klass->fields[i], problems);
  if (klass->check != NULL)
    klass->check (self->values, today, problems);
  return problems;
}

gboolean
ost_draft_is_changed (OstDraft *self)
{
  const OstRecordClass *klass = ost_draft_get_class (self);

  if (g_hash_table_size (self->typed) > 0)
    return TRUE;
  for (guint i = 0; i < klass->n_fields; i++)
    if (!ost_record_values_equal (self->start, self->values, &klass->fields[i]))
      return TRUE;
  return FALSE;
}

gpointer
ost_draft_dup_record (OstDraft *self)
{
  return ost_record_dup (self->values);
}

char *
ost_draft_dup_json (OstDraft *self)
{
  const OstRecordClass *klass = ost_draft_get_class (self);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const OstField *field = &klass->fields[i];
      g_autofree char *typed = NULL;

      if (field->kind == OST_FIELD_BYTES ||
          (!g_hash_table_contains (self->typed, field->name) &&
           ost_record_values_equal (self->start, self->values, field)))
        continue;
      typed = ost_draft_dup_typed (self, field->name);
      json_builder_set_member_name (builder, field->name);
      json_builder_add_string_value (builder, typed);
    }
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

gboolean
ost_draft_load_json (OstDraft *self, const char *json, GError **error)
{
  const OstRecordClass *klass = ost_draft_get_class (self);
  const GDate no_day = ost_date_none (); /* drafts keep full dates, never "jutro" */
  g_autoptr (JsonNode) root = json_from_string (json, error);
  JsonObject *object;

  if (root == NULL)
    return FALSE;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("The draft cannot be read"));
      return FALSE;
    }
  object = json_node_get_object (root);
  for (guint i = 0; i < klass->n_fields; i++)
    if (json_object_has_member (object, klass->fields[i].name))
      ost_draft_set_typed (self, klass->fields[i].name,
                           json_object_get_string_member (object, klass->fields[i].name), &no_day);
  return TRUE;
}
