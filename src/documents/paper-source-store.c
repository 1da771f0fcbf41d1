/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/text.h"
#include "documents/paper-source.h"
#include "documents/paper-text-store.h"
#include "people/centre-store.h"
#include "people/institution.h"
#include "people/kinship.h"
#include "people/staff-store.h"
#include "placements/form.h"

static void
source_read_staff (OstPaperSource *self, GPtrArray *staff)
{
  for (guint i = 0; i < staff->len; i++)
    {
      OstStaff *member = g_ptr_array_index (staff, i);

      g_hash_table_insert (self->staff, &member->parent_instance.id, g_object_ref (member));
    }
}

static gboolean
source_read_letterhead (OstPaperSource *self, GError **error)
{
  GError *failed = NULL;

  self->texts = ost_paper_text_store_load (self->txn, &failed);
  if (failed == NULL)
    self->crest = ost_crest_store_load (self->txn, &failed);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

OstPaperSource *
ost_paper_source_new (OstTxn *txn, GError **error)
{
  g_autoptr (OstPaperSource) self = g_new0 (OstPaperSource, 1);
  g_autoptr (GPtrArray) staff = NULL;

  self->txn = txn;
  self->today = *ost_txn_get_today (txn);
  self->kept = g_ptr_array_new_with_free_func (g_free);
  self->staff = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
  self->centre = ost_centre_store_load (txn, error);
  /* Those who left too: their notes are quoted. */
  if (self->centre != NULL)
    staff = ost_record_list (txn, OST_TYPE_STAFF, error, "order by id", "");
  if (staff == NULL || !source_read_letterhead (self, error))
    return NULL;
  source_read_staff (self, staff);
  return g_steal_pointer (&self);
}

void
ost_paper_source_free (OstPaperSource *self)
{
  g_clear_pointer (&self->centre, ost_centre_free);
  g_clear_object (&self->family);
  g_clear_pointer (&self->household, g_ptr_array_unref);
  g_clear_pointer (&self->assignments, g_ptr_array_unref);
  g_clear_object (&self->assistant);
  g_clear_pointer (&self->staff, g_hash_table_unref);
  g_clear_pointer (&self->texts, g_hash_table_unref);
  g_clear_pointer (&self->crest, g_bytes_unref);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
  g_free (self);
}

static gboolean
covers (const OstAssignment *assignment, const GDate *day)
{
  return g_date_compare (&assignment->from_day, day) <= 0 &&
         (!g_date_valid (&assignment->to_day) || g_date_compare (&assignment->to_day, day) >= 0);
}

static void
find_assistant (OstPaperSource *self)
{
  for (guint i = 0; i < self->assignments->len; i++)
    {
      const OstAssignment *assignment = g_ptr_array_index (self->assignments, i);

      if (assignment->substitute || !covers (assignment, &self->today))
        continue;
      g_set_object (&self->assistant, g_hash_table_lookup (self->staff, &assignment->staff_id));
      self->assistant_since = assignment->from_day;
    }
}

gboolean
ost_paper_source_read_family (OstPaperSource *self, gint64 family_id, GError **error)
{
  self->family = ost_record_load (self->txn, OST_TYPE_FAMILY, family_id, error);
  if (self->family == NULL)
    return FALSE;
  self->household = ost_family_store_list_household (self->txn, family_id, FALSE, error);
  if (self->household == NULL)
    return FALSE;
  self->assignments = ost_family_store_list_assignments (self->txn, family_id, error);
  if (self->assignments == NULL)
    return FALSE;
  find_assistant (self);
  return TRUE;
}

const char *
ost_paper_source_keep (OstPaperSource *self, char *text)
{
  if (text != NULL)
    g_ptr_array_add (self->kept, text);
  return text;
}

const char *
ost_paper_source_printf (OstPaperSource *self, const char *format, ...)
{
  va_list args;
  char *text;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  return ost_paper_source_keep (self, text);
}

gpointer
ost_paper_source_room (OstPaperSource *self, guint n, gsize size)
{
  gpointer room = g_malloc0_n (MAX (n, 1), size);

  g_ptr_array_add (self->kept, room);
  return room;
}

const char *const *
ost_paper_source_lines (OstPaperSource *self, const char *text)
{
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;
  const char **kept;
  guint n = 0;

  if (lines == NULL)
    return NULL;
  kept = OST_PAPER_ROOM (self, g_strv_length (lines) + 1, const char *);
  for (char **line = lines; *line != NULL; line++)
    if (*g_strstrip (*line) != '\0')
      kept[n++] = ost_paper_source_keep (self, g_strdup (*line));
  return n > 0 ? kept : NULL;
}

static const char *
handled_by (OstPaperSource *self)
{
  const char *name;

  if (self->assistant == NULL)
    return NULL;
  name = ost_paper_source_staff_name (self, self->assistant->parent_instance.id);
  if (self->assistant->phone != NULL)
    return ost_paper_source_printf (self, "%s, tel. %s", name, self->assistant->phone);
  if (self->centre->phone != NULL)
    return ost_paper_source_printf (self, "%s, tel. %s", name, self->centre->phone);
  return name;
}

const char *
ost_paper_source_text (OstPaperSource *self, const char *code)
{
  const OstOwnText *own = g_hash_table_lookup (self->texts, code);
  const OstPaperText *text = ost_paper_text_find (code);

  if (own != NULL && ost_template_check (own->content, text->samples, NULL))
    return ost_paper_source_keep (self, g_strdup (own->content));
  return ost_paper_source_keep (self, ost_paper_text_dup_shipped (code));
}

static char *
expand (OstPaperSource *self, const char *code, const OstTemplateField *fields)
{
  return ost_template_expand_plain (ost_paper_source_text (self, code), fields, NULL);
}

static void
fill_letterhead (OstPaperSource *self, OstLetterhead *letterhead)
{
  const OstCentre *centre = self->centre;
  const OstTemplateField fields[] = { { "adres", centre->address },    { "kod", centre->postcode },
                                      { "miejscowosc", centre->town }, { "telefon", centre->phone },
                                      { "e-mail", centre->email },     { NULL } };
  g_autofree char *lines = expand (self, "letterhead", fields);

  letterhead->name = centre->name;
  letterhead->lines = ost_paper_source_lines (self, lines);
  letterhead->crest = self->crest;
  letterhead->crest_description =
      ost_paper_source_printf (self, "Herb: %s", centre->town != NULL ? centre->town : "gmina");
}

static const char *
dup_footer (OstPaperSource *self)
{
  const OstTemplateField fields[] = { { "stopka", self->centre->footer }, { NULL } };
  g_autofree char *line = expand (self, "footer", fields);

  return line != NULL && *line != '\0'
             ? ost_paper_source_keep (self, g_strdelimit (g_strdup (line), "\n", ' '))
             : NULL;
}

void
ost_paper_source_fill (OstPaperSource *self, OstPaper *paper, const char *number)
{
  const OstCentre *centre = self->centre;

  fill_letterhead (self, &paper->letterhead);
  paper->short_centre = centre->name;
  paper->place = centre->town;
  paper->date = self->today;
  paper->number = number;
  paper->handled_by = handled_by (self);
  if (self->assistant != NULL)
    paper->author = ost_paper_source_staff_name (self, self->assistant->parent_instance.id);
  paper->foot_line = ost_centre_get_demo_line (centre);
  if (paper->foot_line == NULL)
    paper->foot_line = dup_footer (self);
}

static gboolean
read_citation (OstPaperSource *self, const char *code, char **text, GError **error)
{
  return ost_txn_get_text (self->txn, text, error,
                           "select content from citation where code = $1 and archived_at is null"
                           " and (valid_from is null or valid_from <= $2)"
                           " order by valid_from desc nulls last limit 1",
                           "td", code, &self->today);
}

const char *
ost_paper_source_cite (OstPaperSource *self, const char *code, GError **error)
{
  g_autofree char *article = NULL;
  g_autofree char *act = NULL;

  if (!read_citation (self, code, &article, error) ||
      !read_citation (self, "act-2011", &act, error))
    return NULL;
  return ost_paper_source_printf (self, "%s %s", article, act);
}

const char *
ost_paper_source_staff_name (OstPaperSource *self, gint64 staff_id)
{
  const OstStaff *staff = g_hash_table_lookup (self->staff, &staff_id);

  return staff != NULL ? ost_paper_source_keep (self, ost_staff_dup_name (staff)) : NULL;
}

const char *
ost_paper_source_assistants (OstPaperSource *self)
{
  GString *text = g_string_new (NULL);
  const char *separator = "; poprzednio ";

  if (self->assistant != NULL)
    g_string_append (text, ost_paper_source_staff_name (self, self->assistant->parent_instance.id));
  for (guint i = self->assignments->len; i-- > 0;)
    {
      const OstAssignment *former = g_ptr_array_index (self->assignments, i);
      g_autofree char *until = ost_date_dup_numeric (&former->to_day);
      const char *name = ost_paper_source_staff_name (self, former->staff_id);

      if (former->substitute || *until == '\0' || name == NULL || covers (former, &self->today))
        continue;
      g_string_append_printf (text, "%s%s (do %s)", separator, name, until);
      separator = ", ";
    }
  if (text->len == 0)
    {
      g_string_free (text, TRUE);
      return NULL;
    }
  return ost_paper_source_keep (self, g_string_free (text, FALSE));
}

const char *
ost_paper_source_name (OstPaperSource *self, const OstPerson *person)
{
  return ost_paper_source_printf (self, "%s %s", person->given_name, person->surname);
}

const char *
ost_paper_source_role (const OstHouseholdRow *row)
{
  if (row->member->role == OST_ROLE_CHILD && row->person->sex == OST_SEX_WOMAN)
    return "córka";
  if (row->member->role == OST_ROLE_CHILD && row->person->sex == OST_SEX_MAN)
    return "syn";
  return ost_kind_get_polish (&ost_member_role_kind, row->member->role);
}

/* "matka – pełna; ojciec – ograniczona" */
static gboolean
read_custody (OstPaperSource *self,
              const OstHouseholdRow *row,
              const char **custody,
              GError **error)
{
  g_autoptr (OstStatement) statement = ost_statement_new (
      self->txn, "select p.sex, k.authority from kinship k join person p on p.id = k.person_id"
                 " where k.relative_id = $1 and k.relation = 'rodzic' and k.authority is not null"
                 " and k.archived_at is null order by p.sex, k.id");
  g_autoptr (GString) text = g_string_new (NULL);
  GError *failed = NULL;

  ost_statement_bind_int (statement, 1, row->person->parent_instance.id);
  while (ost_statement_step (statement, &failed))
    {
      const int authority =
          ost_kind_find (&ost_authority_kind, ost_statement_get_text (statement, 1));
      const gboolean mother = g_strcmp0 (ost_statement_get_text (statement, 0), "k") == 0;

      if (authority > 0)
        g_string_append_printf (text, "%s%s – %s", text->len > 0 ? "; " : "",
                                mother ? "matka" : "ojciec",
                                ost_kind_get_polish (&ost_authority_kind, authority));
    }
  if (text->len > 0)
    *custody = ost_paper_source_keep (self, g_strdup (text->str));
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

gboolean
ost_paper_source_address (OstPaperSource *self,
                          gint64 institution_id,
                          const char *const **lines,
                          GError **error)
{
  g_autoptr (OstInstitution) found = NULL;
  g_autofree char *street = NULL;
  const char **room = OST_PAPER_ROOM (self, 5, const char *);
  guint n = 0;

  *lines = NULL;
  if (institution_id == 0)
    return TRUE;
  found = ost_record_load (self->txn, OST_TYPE_INSTITUTION, institution_id, error);
  if (found == NULL)
    return FALSE;
  room[n++] = ost_paper_source_keep (self, g_strdup (found->name));
  if (found->department != NULL)
    room[n++] = ost_paper_source_keep (self, g_strdup (found->department));
  street = ost_text_address_line (found->street, found->house, found->flat,
                                  found->street != NULL ? NULL : found->town);
  if (street != NULL && *street != '\0')
    room[n++] = ost_paper_source_keep (self, g_steal_pointer (&street));
  if (found->postcode != NULL && found->town != NULL)
    room[n++] = ost_paper_source_printf (self, "%s %s", found->postcode, found->town);
  *lines = room;
  return TRUE;
}

gboolean
ost_paper_source_people (OstPaperSource *self,
                         OstPaperPerson **people,
                         guint *n_people,
                         GError **error)
{
  *n_people = self->household->len;
  *people = OST_PAPER_ROOM (self, *n_people, OstPaperPerson);
  for (guint i = 0; i < *n_people; i++)
    {
      const OstHouseholdRow *row = g_ptr_array_index (self->household, i);
      OstPaperPerson *person = &(*people)[i];

      person->name = ost_paper_source_name (self, row->person);
      person->birth_date = row->person->birth_date;
      person->role = ost_paper_source_role (row);
      person->residence = row->member->whereabouts;
      person->residence_hidden =
          self->family->address_confidential || row->person->address_confidential;
      if (row->member->role == OST_ROLE_CHILD && !read_custody (self, row, &person->custody, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ost_paper_source_care (OstPaperSource *self, gint64 person_id, const char **care, GError **error)
{
  g_autofree char *form = NULL;
  GError *failed = NULL;

  ost_txn_get_text (self->txn, &form, &failed,
                    "select form from episode where person_id = $1 and archived_at is null"
                    " and from_day <= $2 and (to_day is null or to_day >= $2)"
                    " order by from_day desc limit 1",
                    "id", person_id, &self->today);
  if (failed != NULL)
    g_propagate_error (error, failed);
  if (form != NULL)
    *care = ost_kind_get_polish (&ost_form_kind, MAX (ost_kind_find (&ost_form_kind, form), 0));
  return failed == NULL;
}

gboolean
ost_paper_source_basis (OstPaperSource *self, const char **basis, GError **error)
{
  g_autoptr (GPtrArray) bases =
      ost_family_store_list_bases (self->txn, self->family->parent_instance.id, error);
  const OstBasisPeriod *last;
  g_autofree char *since = NULL;

  if (bases == NULL)
    return FALSE;
  if (bases->len == 0)
    return TRUE;
  last = g_ptr_array_index (bases, bases->len - 1);
  since = ost_date_dup_numeric (&last->from_day);
  if (last->signature != NULL)
    *basis = ost_paper_source_printf (self, "%s (sygn. akt %s), od %s",
                                      ost_kind_get_polish (&ost_basis_kind, last->kind),
                                      last->signature, since);
  else
    *basis = ost_paper_source_printf (self, "%s, od %s",
                                      ost_kind_get_polish (&ost_basis_kind, last->kind), since);
  return TRUE;
}
