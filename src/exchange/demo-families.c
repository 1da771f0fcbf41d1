/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "base/date.h"
#include "base/pesel.h"
#include "exchange/demo-day.h"
#include "exchange/demo-families.h"
#include "families/family-store.h"
#include "people/kinship.h"
#include "people/person-store.h"

#define DAYS_OF_YEAR 365.25
#define STRANGER 49 /* the number of a child without a family */

static void
member_free (OstDemoMember *self)
{
  g_free (self->given_name);
  g_free (self->surname);
  g_free (self);
}

static void
family_free (OstDemoFamily *self)
{
  g_free (self->code);
  g_free (self->name);
  g_strfreev (self->themes);
  g_ptr_array_unref (self->members);
  g_free (self);
}

gboolean
ost_demo_member_is_child (const OstDemoMember *self)
{
  return self->letter == 'k' || self->letter == 'm';
}

gboolean
ost_demo_member_is_in_care (const OstDemoMember *self, const GDate *day)
{
  return g_date_valid (&self->care_from) && ost_date_compare (&self->care_from, day) <= 0 &&
         (!g_date_valid (&self->care_to) || ost_date_compare (&self->care_to, day) >= 0);
}

gboolean
ost_demo_member_is_at_home (const OstDemoMember *self, const GDate *day)
{
  return !self->apart && !ost_demo_member_is_in_care (self, day) &&
         ost_date_compare (&self->birth_date, day) <= 0;
}

const OstDemoMember *
ost_demo_family_find_member (const OstDemoFamily *self, const char *code)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      const OstDemoMember *member = g_ptr_array_index (self->members, i);

      if (member->letter == code[0] && member->age == (int) g_ascii_strtoll (code + 1, NULL, 10))
        return member;
    }
  return NULL;
}

static gboolean
is_woman (const OstDemoMember *self)
{
  return strchr ("MBk", self->letter) != NULL;
}

const OstDemoFamily *
ost_demo_families_find (const GPtrArray *families, const char *code)
{
  for (guint i = 0; i < families->len; i++)
    {
      const OstDemoFamily *family = g_ptr_array_index (families, i);

      if (g_str_equal (family->code, code))
        return family;
    }
  return NULL;
}

static OstDemoFamily *
remember_family (const OstFamily *record, const char *code, gint64 id)
{
  OstDemoFamily *family = g_new0 (OstDemoFamily, 1);

  family->code = g_strdup (code);
  family->number = (int) g_ascii_strtoll (code + 1, NULL, 10);
  family->id = id;
  family->name = g_strdup (record->name);
  family->stage = record->stage;
  family->themes = g_strsplit (record->reasons != NULL ? record->reasons : "", " ", -1);
  family->opened_on = record->opened_on;
  family->closed_on = record->closed_on;
  family->rhythm = (int) record->rhythm_days;
  family->last = -1;
  family->next = -1;
  family->made_until = -1;
  family->in_town = record->street != NULL;
  family->confidential = record->address_confidential;
  family->za_zyciem = g_strcmp0 (record->way_in, "za-zyciem") == 0;
  family->members = g_ptr_array_new_with_free_func ((GDestroyNotify) member_free);
  return family;
}

static GPtrArray *
fill_families (OstTxn *txn, OstDemoNames *names, GError **error)
{
  g_autoptr (GPtrArray) families = g_ptr_array_new_with_free_func ((GDestroyNotify) family_free);
  g_autoptr (OstCsvReader) reader = ost_demo_table_open ("families", error);

  while (reader != NULL && ost_csv_reader_next (reader))
    {
      const char *code = ost_demo_table_cell (reader, "code");
      g_autoptr (OstDraft) draft = ost_demo_table_read_row (reader, names, OST_TYPE_FAMILY, error);
      g_autoptr (OstFamily) record = draft != NULL ? ost_draft_dup_record (draft) : NULL;
      const gint64 id = record != NULL ? ost_family_store_save (txn, record, error) : 0;

      if (id == 0)
        return NULL;
      ost_demo_names_set (names, "family", code, id);
      g_ptr_array_add (families, remember_family (record, code, id));
    }
  return reader != NULL ? g_steal_pointer (&families) : NULL;
}

static int
read_days (OstCsvReader *reader, const char *column)
{
  const char *cell = ost_demo_table_cell (reader, column);

  return *cell != '\0' ? (int) g_ascii_strtoll (cell, NULL, 10) : -1;
}

static gboolean
read_contacts (const GPtrArray *families, GError **error)
{
  g_autoptr (OstCsvReader) reader = ost_demo_table_open ("contacts", error);

  while (reader != NULL && ost_csv_reader_next (reader))
    {
      OstDemoFamily *family = (OstDemoFamily *) ost_demo_families_find (
          families, ost_demo_table_cell (reader, "family"));

      family->last = read_days (reader, "last");
      family->next = read_days (reader, "next");
      family->km = read_days (reader, "km");
      family->made_until = read_days (reader, "made_until");
      family->in_therapy = *ost_demo_table_cell (reader, "in_therapy");
    }
  return reader != NULL;
}

/* The story fixes some days of birth; the others follow from age and family (paper of the demo). */
static GDate
birth_date (const char *born, const OstDemoMember *member, int number, const GDate *today)
{
  const int days = (int) floor (member->age * DAYS_OF_YEAR) + number * 7 % 300;
  GDate day;

  if (*born != '\0' && ost_demo_day_parse (born, today, &day))
    return day;
  return ost_date_plus_days (today, -days);
}

static const char *
choose_school (const OstDemoMember *member, const GDate *today)
{
  const int age = ost_date_age (&member->birth_date, today);

  if (!ost_demo_member_is_child (member) || age < 3)
    return NULL;
  if (age < 7)
    return "Przedszkole nr 1 w Zabrdziu";
  return age < 15 ? "Szkoła Podstawowa nr 2 w Zabrdziu" : "Zespół Szkół w Zabrdziu";
}

static void
read_day (OstCsvReader *reader, const char *column, const GDate *today, GDate *day)
{
  const char *cell = ost_demo_table_cell (reader, column);

  *day = ost_date_none ();
  if (*cell != '\0')
    ost_demo_day_parse (cell, today, day);
}

static OstDemoMember *
read_member (OstCsvReader *reader, int number, const GDate *today)
{
  const char *code = ost_demo_table_cell (reader, "member");
  const char *lives = ost_demo_table_cell (reader, "lives");
  OstDemoMember *member = g_new0 (OstDemoMember, 1);

  member->letter = code[0];
  member->age = (int) g_ascii_strtoll (code + 1, NULL, 10);
  member->given_name = g_strdup (ost_demo_table_cell (reader, "given_name"));
  member->surname = g_strdup (ost_demo_table_cell (reader, "surname"));
  read_day (reader, "care_from", today, &member->care_from);
  read_day (reader, "care_to", today, &member->care_to);
  member->apart = g_str_equal (lives, "osobno");
  member->birth_date = birth_date (ost_demo_table_cell (reader, "born"), member, number, today);
  return member;
}

/* Nobody guesses a number for those who have none: another document, or one not given yet. */
static gboolean
has_pesel (OstCsvReader *reader)
{
  return g_str_equal (ost_demo_table_cell (reader, "pesel"), "");
}

static gint64
save_person (OstTxn *txn,
             OstCsvReader *reader,
             const OstDemoMember *member,
             const OstDemoFamily *family,
             GError **error)
{
  const int number = family != NULL ? family->number : STRANGER;
  const int serial = number * 100 + 2 * (family != NULL ? (int) family->members->len : 0);
  const gboolean confidential = family != NULL && family->confidential;
  g_autofree char *pesel =
      has_pesel (reader) ? ost_pesel_make (&member->birth_date, is_woman (member), serial) : NULL;
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_PERSON);
  g_autoptr (OstPerson) person = NULL;

  ost_draft_set_text (draft, "surname", ost_demo_table_cell (reader, "surname"));
  ost_draft_set_text (draft, "given_name", member->given_name);
  ost_draft_set_text (draft, "pesel", pesel);
  ost_draft_set_date (draft, "birth_date", &member->birth_date);
  ost_draft_set_int (draft, "sex", is_woman (member) ? OST_SEX_WOMAN : OST_SEX_MAN);
  ost_draft_set_text (draft, "identity_document", ost_demo_table_cell (reader, "document"));
  ost_draft_set_text (draft, "disability", ost_demo_table_cell (reader, "disability"));
  ost_draft_set_text (draft, "school", choose_school (member, ost_txn_get_today (txn)));
  ost_draft_set_int (draft, "address_confidential", confidential);
  ost_draft_set_text (draft, "notes", ost_demo_table_cell (reader, "notes"));
  person = ost_draft_dup_record (draft);
  return ost_person_store_save (txn, person, error);
}

static int
role_of (const OstDemoMember *member)
{
  switch (member->letter)
    {
    case 'M':
      return OST_ROLE_MOTHER;
    case 'O':
      return OST_ROLE_FATHER;
    case 'P':
      return OST_ROLE_OTHER_MEMBER;
    case 'B':
      return OST_ROLE_CARER;
    default:
      return OST_ROLE_CHILD;
    }
}

static gboolean
save_member (OstTxn *txn,
             OstCsvReader *reader,
             const OstDemoMember *member,
             const OstDemoFamily *family,
             GError **error)
{
  const GDate *from = ost_date_compare (&member->birth_date, &family->opened_on) > 0
                          ? &member->birth_date
                          : &family->opened_on;
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_FAMILY_MEMBER);
  g_autoptr (OstFamilyMember) record = NULL;
  GDate to;

  read_day (reader, "left", ost_txn_get_today (txn), &to);
  ost_draft_set_int (draft, "family_id", family->id);
  ost_draft_set_int (draft, "person_id", member->id);
  ost_draft_set_int (draft, "role", role_of (member));
  ost_draft_set_date (draft, "from_day", from);
  ost_draft_set_date (draft, "to_day", &to);
  ost_draft_set_text (draft, "whereabouts", ost_demo_table_cell (reader, "whereabouts"));
  ost_draft_set_int (draft, "household",
                     ost_demo_member_is_at_home (member, ost_txn_get_today (txn)));
  record = ost_draft_dup_record (draft);
  return ost_family_store_save_member (txn, record, error) != 0;
}

static gboolean
fill_people (OstTxn *txn, OstDemoNames *names, const GPtrArray *families, GError **error)
{
  g_autoptr (OstCsvReader) reader = ost_demo_table_open ("persons", error);

  while (reader != NULL && ost_csv_reader_next (reader))
    {
      const char *family_code = ost_demo_table_cell (reader, "family");
      const OstDemoFamily *family = ost_demo_families_find (families, family_code);
      OstDemoMember *member =
          read_member (reader, family != NULL ? family->number : STRANGER, &names->today);
      g_autofree char *code =
          g_strconcat (family_code, ".", ost_demo_table_cell (reader, "member"), NULL);
      gboolean saved;

      member->id = save_person (txn, reader, member, family, error);
      saved =
          member->id != 0 && (family == NULL || save_member (txn, reader, member, family, error));
      ost_demo_names_set (names, "person", code, member->id);
      if (family != NULL)
        g_ptr_array_add (family->members, member);
      else
        member_free (member);
      if (!saved)
        return FALSE;
    }
  return reader != NULL;
}

static gboolean
relate (OstTxn *txn,
        const OstDemoMember *person,
        const OstDemoMember *relative,
        int relation,
        int authority,
        GError **error)
{
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_KINSHIP);
  g_autoptr (OstKinship) kinship = NULL;

  ost_draft_set_int (draft, "person_id", person->id);
  ost_draft_set_int (draft, "relative_id", relative->id);
  ost_draft_set_int (draft, "relation", relation);
  ost_draft_set_int (draft, "authority", authority);
  kinship = ost_draft_dup_record (draft);
  return ost_record_save (txn, kinship, error) != 0;
}

/* Each pair once: A stands before B in the family's list, grown-ups first. */
static gboolean
relate_pair (OstTxn *txn, const OstDemoMember *a, const OstDemoMember *b, GError **error)
{
  const gboolean a_is_child = ost_demo_member_is_child (a);
  const gboolean b_is_child = ost_demo_member_is_child (b);

  if (a->apart || b->apart)
    return TRUE;
  if (a_is_child)
    return !b_is_child || relate (txn, a, b, OST_RELATION_SIBLING_OF, OST_AUTHORITY_NONE, error);
  if (!b_is_child)
    return a->letter != 'M' || b->letter == 'B' ||
           relate (txn, a, b, b->letter == 'O' ? OST_RELATION_SPOUSE_OF : OST_RELATION_PARTNER_OF,
                   OST_AUTHORITY_NONE, error);
  if (a->letter == 'B')
    return relate (txn, a, b, OST_RELATION_GRANDPARENT_OF, OST_AUTHORITY_NONE, error);
  if (a->letter == 'P')
    return TRUE;
  return relate (txn, a, b, OST_RELATION_PARENT_OF,
                 g_date_valid (&b->care_from) ? OST_AUTHORITY_LIMITED : OST_AUTHORITY_FULL, error);
}

static gboolean
relate_members (OstTxn *txn, const GPtrArray *members, GError **error)
{
  for (guint i = 0; i < members->len; i++)
    for (guint j = i + 1; j < members->len; j++)
      if (!relate_pair (txn, g_ptr_array_index (members, i), g_ptr_array_index (members, j), error))
        return FALSE;
  return TRUE;
}

GPtrArray *
ost_demo_families_fill (OstTxn *txn, OstDemoNames *names, GError **error)
{
  g_autoptr (GPtrArray) families = fill_families (txn, names, error);

  if (families == NULL || !read_contacts (families, error) ||
      !fill_people (txn, names, families, error))
    return NULL;
  for (guint i = 0; i < families->len; i++)
    if (!relate_members (txn, ((OstDemoFamily *) g_ptr_array_index (families, i))->members, error))
      return NULL;
  return g_steal_pointer (&families);
}
