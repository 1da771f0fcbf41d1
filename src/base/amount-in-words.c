/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/money.h"
#include "base/text.h"

static const char *const units[] = {
  "",           "jeden",      "dwa",          "trzy",        "cztery",
  "pięć",       "sześć",      "siedem",       "osiem",       "dziewięć",
  "dziesięć",   "jedenaście", "dwanaście",    "trzynaście",  "czternaście",
  "piętnaście", "szesnaście", "siedemnaście", "osiemnaście", "dziewiętnaście",
};

static const char *const tens[] = {
  "",
  "",
  "dwadzieścia",
  "trzydzieści",
  "czterdzieści",
  "pięćdziesiąt",
  "sześćdziesiąt",
  "siedemdziesiąt",
  "osiemdziesiąt",
  "dziewięćdziesiąt",
};

static const char *const hundreds[] = {
  "",        "sto",      "dwieście",  "trzysta",  "czterysta",
  "pięćset", "sześćset", "siedemset", "osiemset", "dziewięćset",
};

static const struct
{
  guint64 value;
  const char *one;
  const char *few;
  const char *many;
} powers[] = {
  { G_GUINT64_CONSTANT (1000000000000000), "biliard", "biliardy", "biliardów" },
  { G_GUINT64_CONSTANT (1000000000000), "bilion", "biliony", "bilionów" },
  { 1000000000, "miliard", "miliardy", "miliardów" },
  { 1000000, "milion", "miliony", "milionów" },
  { 1000, "tysiąc", "tysiące", "tysięcy" },
};

static void
append_word (GString *words, const char *word)
{
  if (*word == '\0')
    return;
  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append (words, word);
}

static void
append_below_thousand (GString *words, int number)
{
  append_word (words, hundreds[number / 100]);
  number %= 100;
  if (number >= 20)
    {
      append_word (words, tens[number / 10]);
      number %= 10;
    }
  append_word (words, units[number]);
}

static void
append_number (GString *words, guint64 number)
{
  if (number == 0)
    append_word (words, "zero");
  for (guint i = 0; i < G_N_ELEMENTS (powers); i++)
    {
      const int times = (int) (number / powers[i].value);

      number %= powers[i].value;
      if (times == 0)
        continue;
      append_below_thousand (words, times);
      append_word (words,
                   ost_text_polish_plural (times, powers[i].one, powers[i].few, powers[i].many));
    }
  append_below_thousand (words, (int) number);
}

char *
ost_text_amount_in_words (gint64 grosze)
{
  const guint64 amount = grosze < 0 ? -(guint64) grosze : (guint64) grosze;
  const gint64 zloty = (gint64) (amount / 100);
  GString *words = g_string_new (NULL);

  if (grosze == OST_MONEY_NONE)
    return g_string_free (words, FALSE);
  if (grosze < 0)
    append_word (words, "minus");
  append_number (words, (guint64) zloty);
  append_word (words, ost_text_polish_plural (zloty, "złoty", "złote", "złotych"));
  g_string_append_printf (words, " %02d/100", (int) (amount % 100));
  return g_string_free (words, FALSE);
}
