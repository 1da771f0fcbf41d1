/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "base/kind.h"

int
ost_kind_find (const OstKind *kind, const char *word)
{
  g_return_val_if_fail (kind != NULL, -1);

  if (word == NULL || *word == '\0')
    return 0;
  for (int i = 1; i < kind->n_values; i++)
    if (strcmp (kind->values[i].word, word) == 0)
      return i;
  return -1;
}

const char *
ost_kind_get_word (const OstKind *kind, int value)
{
  g_return_val_if_fail (kind != NULL, "");
  g_return_val_if_fail (value >= 0 && value < kind->n_values, "");

  return kind->values[value].word;
}

const char *
ost_kind_get_label (const OstKind *kind, int value)
{
  const char *label;

  g_return_val_if_fail (kind != NULL, "");
  g_return_val_if_fail (value >= 0 && value < kind->n_values, "");

  label = kind->values[value].label;
  /* gettext answers "" with the header of the catalogue. */
  return label == NULL || *label == '\0' ? "" : g_dpgettext2 (GETTEXT_PACKAGE, kind->name, label);
}

const char *
ost_kind_get_polish (const OstKind *kind, int value)
{
  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (value >= 0 && value < kind->n_values, NULL);

  return kind->values[value].polish;
}

char *
ost_kind_dup_words (const OstKind *kind)
{
  GString *words = g_string_new (NULL);

  for (int i = 1; i < kind->n_values; i++)
    g_string_append_printf (words, "%s%s", i > 1 ? ", " : "", kind->values[i].word);
  return g_string_free (words, FALSE);
}
