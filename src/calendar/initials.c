/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/calendar-entry.h"
#include "calendar/initials.h"

struct _OstInitials
{
  GPtrArray *people; /* of Person, by login */
};

typedef struct
{
  char *login;
  char *name;
  char *sign;
} Person;

static void
free_person (Person *person)
{
  g_free (person->login);
  g_free (person->name);
  g_free (person->sign);
  g_free (person);
}

static Person *
find_person (const OstInitials *self, const char *login)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      Person *person = self->people->pdata[i];

      if (strcmp (person->login, login) == 0)
        return person;
    }
  return NULL;
}

static int
compare_people (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(Person *const *) a)->login, (*(Person *const *) b)->login);
}

/* First letters of all words, and LAST_LETTERS of the last one. */
static char *
make_sign (const char *name, glong last_letters)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  g_autoptr (GString) sign = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    {
      const glong wanted = word[1] == NULL ? last_letters : 1;
      g_autofree char *part = g_utf8_substring (*word, 0, MIN (wanted, g_utf8_strlen (*word, -1)));

      g_string_append (sign, part);
    }
  return g_string_free (g_steal_pointer (&sign), FALSE);
}

static gboolean
is_shared (const OstInitials *self, const Person *person)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const Person *other = self->people->pdata[i];

      if (other != person && strcmp (other->sign, person->sign) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Those that share a sign get a letter more, until no two do; people of one name keep their logins.
 */
static void
tell_apart (OstInitials *self)
{
  const glong longest = 6;

  for (glong letters = 2; letters <= longest; letters++)
    {
      g_autoptr (GPtrArray) shared = g_ptr_array_new ();

      for (guint i = 0; i < self->people->len; i++)
        if (is_shared (self, self->people->pdata[i]))
          g_ptr_array_add (shared, self->people->pdata[i]);
      for (guint i = 0; i < shared->len; i++)
        {
          Person *person = shared->pdata[i];

          g_free (person->sign);
          person->sign =
              letters < longest ? make_sign (person->name, letters) : g_strdup (person->login);
        }
    }
}

static void
add_person (OstInitials *self, const OstCalendarEntry *entry)
{
  Person *person;

  if (entry->assistant == NULL || find_person (self, entry->assistant) != NULL)
    return;
  person = g_new0 (Person, 1);
  person->login = g_strdup (entry->assistant);
  person->name =
      g_strdup (entry->assistant_name != NULL ? entry->assistant_name : entry->assistant);
  person->sign = make_sign (person->name, 1);
  g_ptr_array_add (self->people, person);
}

OstInitials *
ost_initials_new (GPtrArray *entries)
{
  OstInitials *self = g_new0 (OstInitials, 1);

  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) free_person);
  for (guint i = 0; i < entries->len; i++)
    add_person (self, entries->pdata[i]);
  g_ptr_array_sort (self->people, compare_people);
  tell_apart (self);
  return self;
}

void
ost_initials_free (OstInitials *self)
{
  g_ptr_array_unref (self->people);
  g_free (self);
}

guint
ost_initials_count (const OstInitials *self)
{
  return self->people->len;
}

const char *
ost_initials_get_login (const OstInitials *self, guint position)
{
  return ((Person *) self->people->pdata[position])->login;
}

const char *
ost_initials_find (const OstInitials *self, const char *login)
{
  const Person *person = login != NULL ? find_person (self, login) : NULL;

  return person != NULL ? person->sign : NULL;
}

const char *
ost_initials_find_name (const OstInitials *self, const char *login)
{
  const Person *person = login != NULL ? find_person (self, login) : NULL;

  return person != NULL ? person->name : NULL;
}
