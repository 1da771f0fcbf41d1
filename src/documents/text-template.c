/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "documents/text-template.h"

G_DEFINE_QUARK (ost - template - error - quark, ost_template_error)

/* The text being read, and what has been made of it so far. */
typedef struct
{
  const char *start;
  const char *at;
  const OstTemplateField *fields;
  GPtrArray *paragraphs;
  OstRuns *runs;     /* of the paragraph */
  GString *plain;    /* of the run that is open */
  GString *optional; /* inside [ ], NULL: outside */
  const char *opened;
  const char *bold; /* where it began, NULL: regular */
  gboolean lacking; /* a field of the optional part is empty */
} Reading;

static gboolean
fail (const Reading *r, const char *at, OstTemplateError code, const char *what, GError **error)
{
  guint line = 1;
  const char *start = r->start;

  for (const char *p = r->start; p < at; p++)
    if (*p == '\n')
      {
        line++;
        start = p + 1;
      }
  g_set_error (error, OST_TEMPLATE_ERROR, code,
               /* Translators: the last %s says what is wrong there */
               _ ("line %u, character %u: %s"), line, (guint) g_utf8_strlen (start, at - start) + 1,
               what);
  return FALSE;
}

static void
end_run (Reading *r)
{
  if (r->plain->len > 0)
    ost_runs_add (r->runs, r->bold != NULL ? OST_RUN_BOLD : OST_RUN_REGULAR, r->plain->str);
  g_string_truncate (r->plain, 0);
}

static void
end_paragraph (Reading *r)
{
  g_autofree char *text = NULL;

  end_run (r);
  text = ost_runs_dup_text (r->runs);
  if (g_strstrip (text)[0] != '\0')
    g_ptr_array_add (r->paragraphs, g_steal_pointer (&r->runs));
  else
    g_clear_pointer (&r->runs, ost_runs_free);
  r->runs = ost_runs_new (NULL);
}

static GString *
target (Reading *r)
{
  return r->optional != NULL ? r->optional : r->plain;
}

static const OstTemplateField *
find_field (const Reading *r, const char *name, gsize size)
{
  for (const OstTemplateField *field = r->fields; field->name != NULL; field++)
    if (strlen (field->name) == size && strncmp (field->name, name, size) == 0)
      return field;
  return NULL;
}

static gboolean
fail_field (const Reading *r, const char *name, gsize size, GError **error)
{
  g_autofree char *asked = g_strndup (name, size);
  g_autoptr (GString) known = g_string_new (NULL);
  g_autofree char *what = NULL;

  for (const OstTemplateField *field = r->fields; field->name != NULL; field++)
    g_string_append_printf (known, "%s{%s}", known->len > 0 ? ", " : "", field->name);
  what = known->len > 0
             ? g_strdup_printf (_ ("there is no field {%s}; there are: %s"), asked, known->str)
             : g_strdup_printf (_ ("there is no field {%s}; this text has none"), asked);
  return fail (r, name - 1, OST_TEMPLATE_ERROR_FIELD, what, error);
}

static gboolean
read_field (Reading *r, GError **error)
{
  const char *name = r->at + 1;
  gsize size = strcspn (name, "}{[]\n");
  const OstTemplateField *field;

  if (name[size] != '}')
    return fail (r, r->at, OST_TEMPLATE_ERROR_SIGN, _ ("{ is not closed by }"), error);
  field = find_field (r, name, size);
  if (field == NULL)
    return fail_field (r, name, size, error);
  if (field->value == NULL || field->value[0] == '\0')
    r->lacking = TRUE;
  else
    g_string_append (target (r), field->value);
  r->at = name + size + 1;
  return TRUE;
}

static gboolean
open_optional (Reading *r, GError **error)
{
  if (r->optional != NULL)
    return fail (r, r->at, OST_TEMPLATE_ERROR_SIGN, _ ("[ stands inside another [ ]"), error);
  r->optional = g_string_new (NULL);
  r->opened = r->at++;
  r->lacking = FALSE;
  return TRUE;
}

static gboolean
close_optional (Reading *r, GError **error)
{
  if (r->optional == NULL)
    return fail (r, r->at, OST_TEMPLATE_ERROR_SIGN, _ ("] without a ["), error);
  if (!r->lacking)
    g_string_append (r->plain, r->optional->str);
  g_string_free (g_steal_pointer (&r->optional), TRUE);
  r->at++;
  return TRUE;
}

static gboolean
turn_bold (Reading *r, GError **error)
{
  if (r->optional != NULL)
    return fail (r, r->at, OST_TEMPLATE_ERROR_SIGN, _ ("* cannot stand inside [ ]"), error);
  end_run (r);
  r->bold = r->bold == NULL ? r->at : NULL;
  r->at++;
  return TRUE;
}

static gboolean
check_closed (const Reading *r, GError **error)
{
  if (r->optional != NULL)
    return fail (r, r->opened, OST_TEMPLATE_ERROR_SIGN, _ ("[ is not closed by ]"), error);
  if (r->bold != NULL)
    return fail (r, r->bold, OST_TEMPLATE_ERROR_SIGN, _ ("* is not closed by another *"), error);
  return TRUE;
}

static gboolean
read_sign (Reading *r, GError **error)
{
  const char c = *r->at;

  if (strchr ("{}[]*", c) != NULL && r->at[1] == c)
    {
      g_string_append_c (target (r), c);
      r->at += 2;
      return TRUE;
    }
  switch (c)
    {
    case '{':
      return read_field (r, error);
    case '}':
      return fail (r, r->at, OST_TEMPLATE_ERROR_SIGN, _ ("} without a {"), error);
    case '[':
      return open_optional (r, error);
    case ']':
      return close_optional (r, error);
    case '*':
      return turn_bold (r, error);
    default:
      g_string_append_c (target (r), c);
      r->at++;
      return TRUE;
    }
}

static gboolean
read_all (Reading *r, GError **error)
{
  while (*r->at != '\0')
    {
      if (g_str_has_prefix (r->at, "\n\n"))
        {
          if (!check_closed (r, error))
            return FALSE;
          end_paragraph (r);
          r->at += strspn (r->at, "\n");
        }
      else if (!read_sign (r, error))
        return FALSE;
    }
  if (!check_closed (r, error))
    return FALSE;
  end_paragraph (r);
  return TRUE;
}

GPtrArray *
ost_template_expand (const char *text, const OstTemplateField *fields, GError **error)
{
  g_autoptr (GPtrArray) paragraphs =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ost_runs_free);
  g_autofree char *trimmed = g_strchomp (g_strdup (text));
  Reading r = { .start = trimmed, .at = trimmed, .fields = fields, .paragraphs = paragraphs };
  gboolean good;

  r.runs = ost_runs_new (NULL);
  r.plain = g_string_new (NULL);
  good = read_all (&r, error);
  ost_runs_free (r.runs);
  g_string_free (r.plain, TRUE);
  if (r.optional != NULL)
    g_string_free (r.optional, TRUE);
  return good ? g_steal_pointer (&paragraphs) : NULL;
}

gboolean
ost_template_check (const char *text, const OstTemplateField *fields, GError **error)
{
  g_autoptr (GPtrArray) paragraphs = ost_template_expand (text, fields, error);

  return paragraphs != NULL;
}

static void
append_lines (GString *out, const OstRuns *runs)
{
  g_autofree char *text = ost_runs_dup_text (runs);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_strstrip (lines[i])[0] != '\0')
      g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", lines[i]);
}

char *
ost_template_expand_plain (const char *text, const OstTemplateField *fields, GError **error)
{
  g_autoptr (GPtrArray) paragraphs = ost_template_expand (text, fields, error);
  g_autoptr (GString) out = g_string_new (NULL);

  if (paragraphs == NULL)
    return NULL;
  for (guint i = 0; i < paragraphs->len; i++)
    append_lines (out, g_ptr_array_index (paragraphs, i));
  return g_string_free (g_steal_pointer (&out), FALSE);
}
