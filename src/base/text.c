/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "base/letters.h"
#include "base/text.h"

/* Longer chains of parts are no case number; they would give a quadratic number of words. */
#define LONGEST_NUMBER 64

#define UTF8_MARK "\357\273\277"

char *
ost_text_fold (const char *text)
{
  g_autofree char *lowered = NULL;
  GString *folded;
  gboolean after_latin = FALSE;

  if (text != NULL && g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);
  lowered = ost_letters_lower (text);
  folded = g_string_sized_new (strlen (lowered));
  for (const char *at = lowered; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar letter = g_utf8_get_char (at);

      if (g_unichar_ismark (letter) && after_latin)
        continue;
      after_latin = ost_letter_append_base (folded, letter);
    }
  return g_string_free (folded, FALSE);
}

static gboolean
is_word_char (gunichar letter)
{
  if (letter < 0x80)
    return g_ascii_isalnum ((char) letter);
  return g_unichar_isalnum (letter) || g_unichar_ismark (letter);
}

static gboolean
joins_parts (gunichar letter)
{
  return letter == '.' || letter == '/';
}

static gboolean
has_digit (const char *word)
{
  return word[strcspn (word, "0123456789")] != '\0';
}

/* Words in the order met, each once. */
typedef struct
{
  GPtrArray *list;
  GHashTable *seen; /* NULL while there are few */
} Words;

#define FEW_WORDS 24

static gboolean
is_among (const Words *words, const char *word)
{
  if (words->seen != NULL)
    return g_hash_table_contains (words->seen, word);
  return g_ptr_array_find_with_equal_func (words->list, word, g_str_equal, NULL);
}

static void
add_word (Words *words, const char *start, gsize length)
{
  g_autofree char *word = g_strndup (start, length);

  if (length == 0 || is_among (words, word))
    return;
  g_ptr_array_add (words->list, word);
  if (words->seen != NULL)
    g_hash_table_add (words->seen, word);
  else if (words->list->len == FEW_WORDS)
    {
      words->seen = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < words->list->len; i++)
        g_hash_table_add (words->seen, words->list->pdata[i]);
    }
  g_steal_pointer (&word);
}

/* TOKEN holds no other separator than . and /, and none at its ends. */
static void
add_token (Words *words, const char *token)
{
  const char *at = token;
  const gboolean whole = has_digit (token) && strlen (token) <= LONGEST_NUMBER;

  while (*at != '\0')
    {
      const gsize part = strcspn (at, "./");

      if (part > 0)
        add_word (words, at, whole ? strlen (at) : part);
      at += part;
      at += strspn (at, "./");
    }
}

static const char *
skip_token (const char *at)
{
  while (*at != '\0' && (is_word_char (g_utf8_get_char (at)) || joins_parts (g_utf8_get_char (at))))
    at = g_utf8_next_char (at);
  return at;
}

char **
ost_text_search_words (const char *text)
{
  g_autofree char *folded = ost_text_fold (text);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  Words words = { list, NULL };
  const char *at = folded;

  while (*at != '\0')
    {
      const char *start = at + strspn (at, "./");
      const char *end = skip_token (start);
      g_autofree char *token = NULL;

      at = end > at ? end : g_utf8_next_char (at);
      while (end > start && joins_parts (end[-1]))
        end--;
      token = g_strndup (start, end - start);
      add_token (&words, token);
    }
  g_clear_pointer (&words.seen, g_hash_table_unref);
  g_ptr_array_add (list, NULL);
  return (char **) g_ptr_array_steal (list, NULL);
}

/* Tabulators and line ends are none. */
static gboolean
is_control (gunichar letter)
{
  if (letter < 0x20)
    return letter != '\t' && letter != '\n' && letter != '\r';
  return letter >= 0x7f && letter < 0xa0;
}

static const char *
skip_printable_ascii (const char *text, const char *end)
{
  while (text < end && *text >= 0x20 && *text < 0x7f)
    text++;
  return text;
}

OstTextState
ost_text_check (const char *text, gssize length)
{
  const char *end;
  gboolean control = FALSE;

  if (text == NULL)
    return OST_TEXT_GOOD;
  end = text + (length < 0 ? (gssize) strlen (text) : length);
  text = skip_printable_ascii (text, end);

  while (text < end)
    {
      const char *valid_end;

      if (!g_utf8_validate (text, end - text, &valid_end) && *valid_end != '\0')
        return OST_TEXT_NOT_UTF8;
      for (; text < valid_end && !control; text = g_utf8_next_char (text))
        control = is_control (g_utf8_get_char (text));
      control = control || valid_end < end;
      text = valid_end < end ? valid_end + 1 : end;
    }
  return control ? OST_TEXT_CONTROL : OST_TEXT_GOOD;
}

/* Most texts are: no white space but single blanks between words. */
static gboolean
is_tidy (const char *text)
{
  gboolean gap = TRUE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      const gunichar letter = g_utf8_get_char (text);

      if (letter == ' '   ? gap
          : letter < 0x80 ? g_ascii_isspace (letter)
                          : g_unichar_isspace (letter))
        return FALSE;
      gap = letter == ' ';
    }
  return !gap;
}

static gboolean
is_tidy_ascii (const char *text)
{
  const char *end = text + strlen (text);

  return skip_printable_ascii (text, end) == end && is_tidy (text);
}

char *
ost_text_tidy (const char *text)
{
  g_autofree char *composed = text != NULL && is_tidy_ascii (text)
                                  ? g_strdup (text)
                                  : ost_letters_normalize (text, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autoptr (GString) tidy = NULL;
  gboolean gap = FALSE;

  if (is_tidy (composed))
    return g_steal_pointer (&composed);
  tidy = g_string_sized_new (strlen (composed));
  for (const char *at = composed; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar letter = g_utf8_get_char (at);

      if (g_unichar_isspace (letter))
        {
          gap = tidy->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (tidy, ' ');
      gap = FALSE;
      g_string_append_unichar (tidy, letter);
    }
  return tidy->len > 0 ? g_string_free (g_steal_pointer (&tidy), FALSE) : NULL;
}

/* Takes white space, no-break too, off the end. */
static void
chomp (GString *text)
{
  while (text->len > 0)
    {
      const char *last = g_utf8_prev_char (text->str + text->len);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      g_string_truncate (text, last - text->str);
    }
}

char *
ost_text_tidy_lines (const char *text)
{
  g_autofree char *composed = ost_letters_normalize (text, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autoptr (GString) tidy = g_string_sized_new (strlen (composed));
  g_autoptr (GString) line = g_string_new (NULL);

  for (const char *at = composed; *at != '\0';)
    {
      const gsize length = strcspn (at, "\r\n");

      g_string_append_len (g_string_truncate (line, 0), at, length);
      chomp (line);
      if (tidy->len > 0 || line->len > 0)
        g_string_append_c (g_string_append (tidy, line->str), '\n');
      at += length;
      at += at[0] == '\r' && at[1] == '\n' ? 2 : *at != '\0';
    }
  chomp (tidy);
  return tidy->len > 0 ? g_string_free (g_steal_pointer (&tidy), FALSE) : NULL;
}

char *
ost_text_from_office (const char *bytes, gsize length, GError **error)
{
  const gsize mark = strlen (UTF8_MARK);
  char *text;

  g_return_val_if_fail (bytes != NULL || length == 0, NULL);

  if (length > 0 && memchr (bytes, '\0', length) != NULL)
    {
      g_set_error_literal (error, G_CONVERT_ERROR, G_CONVERT_ERROR_EMBEDDED_NUL,
                           _ ("This is not a text file"));
      return NULL;
    }
  if (length >= mark && memcmp (bytes, UTF8_MARK, mark) == 0)
    {
      bytes += mark;
      length -= mark;
    }
  if (length == 0 || g_utf8_validate (bytes, length, NULL))
    return g_strndup (bytes, length);
  text = g_convert (bytes, length, "UTF-8", "WINDOWS-1250", NULL, NULL, NULL);
  if (text == NULL)
    g_set_error_literal (error, G_CONVERT_ERROR, G_CONVERT_ERROR_ILLEGAL_SEQUENCE,
                         _ ("The text is neither UTF-8 nor Windows-1250"));
  return text;
}

const char *
ost_text_polish_plural (gint64 n, const char *one, const char *few, const char *many)
{
  const guint64 count = n < 0 ? -(guint64) n : (guint64) n;

  if (count == 1)
    return one;
  if (count % 10 >= 2 && count % 10 <= 4 && (count % 100 < 12 || count % 100 > 14))
    return few;
  return many;
}

static gboolean
names_its_kind (const char *street)
{
  static const char *const kinds[] = {
    "ul.",   "al.",      "pl.",    "os.",    "aleja ", "aleje ",
    "plac ", "osiedle ", "ulica ", "rondo ", "skwer ", "bulwar "
  };
  g_autofree char *folded = ost_text_fold (street);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (folded, kinds[i]))
      return TRUE;
  return FALSE;
}

char *
ost_text_address_line (const char *street, const char *house, const char *flat, const char *town)
{
  GString *line = g_string_new (NULL);

  if (street != NULL && !names_its_kind (street))
    g_string_append (line, "ul. ");
  g_string_append (line, street != NULL ? street : town != NULL ? town : "");
  if (house != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", house);
  if (flat != NULL)
    g_string_append_printf (line, "%sm. %s", line->len > 0 ? " " : "", flat);
  return g_string_free (line, FALSE);
}
