/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "documents/clean-text.h"

#define ZERO_WIDTH_JOINER 0x200D

/* Letters below U+0300 are always composed; the punctuation block has no canonical forms. */
static gboolean
may_need_composing (gunichar c)
{
  return c >= 0x300 && !(c >= 0x2012 && c <= 0x2027) && !(c >= 0x0410 && c <= 0x044F);
}

static gboolean
is_plain (const char *text)
{
  gboolean plain = TRUE;

  for (const char *p = text; *p != '\0' && plain; p = g_utf8_next_char (p))
    {
      guchar lead = (guchar) *p;

      if (lead < 0x80)
        plain = (lead >= 0x20 && lead != 0x7F) || lead == '\n';
      else if (lead == 0xC2)
        plain = (guchar) p[1] >= 0xA0 && (guchar) p[1] != 0xAD; /* C1 controls, soft hyphen */
      else if (lead > 0xCB)
        plain = !may_need_composing (g_utf8_get_char (p));
    }
  return plain;
}

static gboolean
is_emoji (gunichar c)
{
  return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x1F1E6 && c <= 0x1F1FF) ||
         (c >= 0x2600 && c <= 0x27BF && c != 0x2610 && c != 0x2611 && c != 0x2612 && c != 0x2713);
}

static gboolean
is_dropped (gunichar c)
{
  if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD)
    return TRUE;
  if ((c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F))
    return TRUE;
  if ((c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || c == 0x20E3 || (c >= 0xFFF0 && c <= 0xFFFB))
    return TRUE;
  return (c >= 0xE0000 && c <= 0xE0FFF) || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

static gunichar
plain_form (gunichar c)
{
  switch (c)
    {
    case '\t':
    case '\v':
      return ' ';
    case '\f':
    case '\r':
    case 0x85:
    case 0x2028:
    case 0x2029:
      return '\n';
    case 0x2010:
    case 0x2011:
      return '-';
    default:
      return c;
    }
}

/* P stands on an emoji: joined emoji, skin tones and the second half of a flag belong to it. */
static const char *
skip_emoji (const char *p)
{
  gboolean flag = g_utf8_get_char (p) >= 0x1F1E6 && g_utf8_get_char (p) <= 0x1F1FF;

  p = g_utf8_next_char (p);
  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);

      if (flag && c >= 0x1F1E6 && c <= 0x1F1FF)
        flag = FALSE;
      else if (c == ZERO_WIDTH_JOINER && is_emoji (g_utf8_get_char (g_utf8_next_char (p))))
        p = g_utf8_next_char (p);
      else if (c != 0xFE0F && !(c >= 0x1F3FB && c <= 0x1F3FF))
        break;
      p = g_utf8_next_char (p);
    }
  return p;
}

static char *
clean_valid (const char *text, guint *n_replaced)
{
  g_autoptr (GString) out = g_string_sized_new (strlen (text) + 1);
  g_autofree char *composed = NULL;

  for (const char *p = text; *p != '\0';)
    {
      gunichar c = g_utf8_get_char (p);

      if (is_emoji (c))
        {
          g_string_append_unichar (out, OST_MISSING_MARK);
          *n_replaced += 1;
          p = skip_emoji (p);
          continue;
        }
      if (c == '\r' && p[1] == '\n')
        p++;
      c = plain_form (c);
      if (c == '\n' || !is_dropped (c))
        g_string_append_unichar (out, c);
      p = g_utf8_next_char (p);
    }
  composed = g_utf8_normalize (out->str, -1, G_NORMALIZE_NFC);
  return composed != NULL ? g_steal_pointer (&composed) : g_strdup ("");
}

char *
ost_clean_text (const char *text, guint *n_replaced)
{
  g_autofree char *valid = NULL;
  guint ignored = 0;

  if (text == NULL)
    return g_strdup ("");
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  if (is_plain (text))
    return g_strdup (text);
  return clean_valid (text, n_replaced != NULL ? n_replaced : &ignored);
}
