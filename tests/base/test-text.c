/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/money.h"
#include "base/letters.h"
#include "base/text.h"

typedef struct
{
  const char *in;
  const char *out;
} Pair;

static void
test_fold (void)
{
  static const Pair cases[] = {
    { NULL, "" },
    { "", "" },
    { "Kowalski", "kowalski" },
    { "ZAŻÓŁĆ GĘŚLĄ JAŹŃ", "zazolc gesla jazn" },
    { "Łódź", "lodz" },
    { "z\314\207o\314\201l", "zol" },
    { "Müller Çelik Nuñez", "muller celik nunez" },
    { "Straße Đorđe Ødegård", "strasse dorde odegard" },
    { "Шевченко Андрій", "шевченко андрій" },
    { "Μαρία", "μαρία" },
    { "ﬁlm１２", "film12" },
    { "PR.4200.9.2026", "pr.4200.9.2026" },
    { "a\xff"
      "b",
      "a\357\277\275b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = ost_text_fold (cases[i].in);

      g_assert_cmpstr (folded, ==, cases[i].out);
    }
}

static void
assert_ordered (char *(*make_key) (const char *), const char *const *words, guint n_words)
{
  for (guint i = 0; i + 1 < n_words; i++)
    {
      g_autofree char *key = make_key (words[i]);
      g_autofree char *next = make_key (words[i + 1]);

      g_test_message ("%s %s", key, next);
      g_assert_cmpint (strcmp (key, next), <, 0);
    }
}

static void
test_alphabet (void)
{
  static const char *const letters[] = {
    "a", "ą", "b", "c", "ć", "d", "e", "ę", "f", "g", "h", "i", "j", "k", "l", "ł", "m", "n",
    "ń", "o", "ó", "p", "q", "r", "s", "ś", "t", "u", "v", "w", "x", "y", "z", "ź", "ż",
  };
  static const char *const capitals[] = {
    "A", "Ą", "B", "C", "Ć", "D", "E", "Ę", "F", "G", "H", "I", "J", "K", "L", "Ł", "M", "N",
    "Ń", "O", "Ó", "P", "Q", "R", "S", "Ś", "T", "U", "V", "W", "X", "Y", "Z", "Ź", "Ż",
  };

  g_assert_cmpuint (G_N_ELEMENTS (letters), ==, 35);
  assert_ordered (ost_text_sort_key, letters, G_N_ELEMENTS (letters));
  assert_ordered (ost_text_sort_key, capitals, G_N_ELEMENTS (capitals));
  assert_ordered (ost_text_natural_key, letters, G_N_ELEMENTS (letters));
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autofree char *small = ost_text_sort_key (letters[i]);
      g_autofree char *capital = ost_text_sort_key (capitals[i]);

      g_assert_cmpstr (small, ==, capital);
    }
}

static void
test_dictionary (void)
{
  static const char *const words[] = {
    "",          "1 Maja",         "Aaron",          "Abacki",
    "Azja",      "Ądecki",         "Babacki",        "Czas",
    "Ćma",       "Kowal",          "Kowal Jan",      "Kowal-Nowak",
    "Kowalczyk", "Kowalska-Nowak", "Kowalska Zofia", "Lis",
    "Lisa",      "Lwów",           "Łabędź",         "Łoś",
    "Oko",       "Ósmy",           "Quinn",          "Rak",
    "Sęk",       "Szymański",      "Świt",           "Violetta",
    "Wanda",     "Xawery",         "Zalewska",       "Zząb",
    "Źrebak",    "Żaba",           "Żyła",           "Андрій",
    "Шевченко",
  };

  assert_ordered (ost_text_sort_key, words, G_N_ELEMENTS (words));
}

/* Keys of random words compare as the words do letter by letter. */
static void
test_random_words (void)
{
  static const char *const alphabet[] = {
    " ", "0", "7", "a", "ą", "b", "c", "ć", "e", "ę", "l", "ł", "n", "ń",
    "o", "ó", "q", "s", "ś", "u", "v", "w", "x", "y", "z", "ź", "ż",
  };

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) a = g_string_new ("m");
      g_autoptr (GString) b = g_string_new ("m");
      g_autofree char *key_a = NULL;
      g_autofree char *key_b = NULL;
      int order = 0;

      for (int j = 0; j < 6; j++)
        {
          const int letter_a = g_test_rand_int_range (0, G_N_ELEMENTS (alphabet));
          const int letter_b = g_test_rand_int_range (0, 3) == 0
                                   ? g_test_rand_int_range (0, G_N_ELEMENTS (alphabet))
                                   : letter_a;

          order = order != 0 ? order : letter_a - letter_b;
          /* No two spaces in a row and none at the end: they count once or not. */
          g_string_append_printf (a, "%sm", alphabet[letter_a]);
          g_string_append_printf (b, "%sm", alphabet[letter_b]);
        }
      key_a = ost_text_sort_key (a->str);
      key_b = ost_text_sort_key (b->str);
      g_assert_cmpint (CLAMP (strcmp (key_a, key_b), -1, 1), ==, CLAMP (order, -1, 1));
    }
}

static void
test_random_numbers (void)
{
  for (int i = 0; i < 20000; i++)
    {
      const guint64 a = (guint64) (guint) g_test_rand_int () * (guint) g_test_rand_int () >>
                        g_test_rand_int_range (0, 64);
      const guint64 b = (guint64) (guint) g_test_rand_int () * (guint) g_test_rand_int () >>
                        g_test_rand_int_range (0, 64);
      g_autofree char *text_a = g_strdup_printf ("PR.%" G_GUINT64_FORMAT ".2026", a);
      g_autofree char *text_b = g_strdup_printf ("PR.%" G_GUINT64_FORMAT ".2026", b);
      g_autofree char *key_a = ost_text_natural_key (text_a);
      g_autofree char *key_b = ost_text_natural_key (text_b);

      g_assert_cmpint (CLAMP (strcmp (key_a, key_b), -1, 1), ==, (a > b) - (a < b));
    }
}

static void
test_same_place (void)
{
  static const Pair cases[] = {
    { "Müller", "Muller" },
    { "kowalski", "KOWALSKI" },
    { " Jan  Kowal ", "Jan Kowal" },
    { "O'Neil", "ONeil" },
    { "Kowalska-Nowak", "Kowalska Nowak" },
    { "a\314\250", "ą" },
    { "Straße", "Strasse" },
    { "René", "Rene" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *a = ost_text_sort_key (cases[i].in);
      g_autofree char *b = ost_text_sort_key (cases[i].out);

      g_assert_cmpstr (a, ==, b);
    }
}

static void
test_natural (void)
{
  static const char *const numbers[] = {
    "PR.4200.9.2025",
    "PR.4200.9.2026",
    "PR.4200.12.2026",
    "PR.4200.100.2026",
    "PR.4210.1.2026",
    "PR.42000.1.2020",
    "PS.1",
    "PS.99999999",
    "PS.100000000",
    "PS.999999999",
    "PS.1000000000",
    "PS.99999999999999999999",
    "PS.A",
  };
  static const char *const houses[] = { "0", "1", "1a", "2", "5", "5 m. 3", "5a", "10", "012a" };

  assert_ordered (ost_text_natural_key, numbers, G_N_ELEMENTS (numbers));
  assert_ordered (ost_text_natural_key, houses, G_N_ELEMENTS (houses));
}

static void
test_key_characters (void)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *sort_key = NULL;
  g_autofree char *natural_key = NULL;

  for (gunichar letter = 1; letter < 0x20000; letter++)
    if (g_unichar_validate (letter))
      g_string_append_unichar (all, letter);
  sort_key = ost_text_sort_key (all->str);
  natural_key = ost_text_natural_key (all->str);
  g_assert_cmpuint (strspn (sort_key, "abcdefghijklmnopqrstuvwxyz0123456789 "), ==,
                    strlen (sort_key));
  g_assert_cmpuint (strspn (natural_key, "abcdefghijklmnopqrstuvwxyz0123456789 "), ==,
                    strlen (natural_key));
}

static void
test_search_words (void)
{
  static const Pair cases[] = {
    { NULL, "" },
    { "", "" },
    { " - . / ", "" },
    { "Kowalska-Nowak Żaneta", "kowalska|nowak|zaneta" },
    { "OPS.4210.3.2025", "ops.4210.3.2025|4210.3.2025|3.2025|2025" },
    { "III Nsm 482/25", "iii|nsm|482/25|25" },
    { "44051401359", "44051401359" },
    { "ul. Szkolna 5/3.", "ul|szkolna|5/3|3" },
    { "ul.Szkolna", "ul|szkolna" },
    { "(Wola), „Wtelno”; O'Neil", "wola|wtelno|o|neil" },
    { "nowak Nowak NOWAK", "nowak" },
    { "a..5", "a..5|5" },
    { "Шевченко, Андрій", "шевченко|андрій" },
    { "x\xff"
      "y",
      "x|y" },
    { "a\001b\nc", "a|b|c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = ost_text_search_words (cases[i].in);
      g_autofree char *joined = g_strjoinv ("|", words);

      g_assert_cmpstr (joined, ==, cases[i].out);
    }
}

static void
test_check (void)
{
  static const struct
  {
    const char *text;
    gssize length;
    OstTextState state;
  } cases[] = {
    { NULL, -1, OST_TEXT_GOOD },
    { "", -1, OST_TEXT_GOOD },
    { "Żółć\tgęś\r\n", -1, OST_TEXT_GOOD },
    { "Łucja 🙂 Шевченко", -1, OST_TEXT_GOOD },
    { "a\001b", -1, OST_TEXT_CONTROL },
    { "a\177", -1, OST_TEXT_CONTROL },
    { "a\302\205", -1, OST_TEXT_CONTROL },
    { "a\0b", 3, OST_TEXT_CONTROL },
    { "a\0", 2, OST_TEXT_CONTROL },
    { "a\0\xff", 3, OST_TEXT_NOT_UTF8 },
    { "\033[0m\xb3", -1, OST_TEXT_NOT_UTF8 },
    { "\xc5", -1, OST_TEXT_NOT_UTF8 },
    { "\300\200", -1, OST_TEXT_NOT_UTF8 },
    { "\355\240\200", -1, OST_TEXT_NOT_UTF8 },
    { "ł", 1, OST_TEXT_NOT_UTF8 },
    { "\001xx", 0, OST_TEXT_GOOD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (ost_text_check (cases[i].text, cases[i].length), ==, cases[i].state);
    }
}

static void
test_tidy (void)
{
  static const struct
  {
    const char *text;
    const char *line;
    const char *lines;
  } cases[] = {
    { NULL, NULL, NULL },
    { "", NULL, NULL },
    { " \t\r\n \302\240", NULL, NULL },
    { "  Jan \t Kowalski\n", "Jan Kowalski", "  Jan \t Kowalski" },
    { "a\302\240b", "a b", "a\302\240b" },
    { "zo\314\201\314\202", "z\303\263\314\202", "z\303\263\314\202" },
    { "\n\r\nraz  \r\n\r\n dwa\rtrzy\n\n", "raz dwa trzy", "raz\n\n dwa\ntrzy" },
    { "\xff", "\357\277\275", "\357\277\275" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = ost_text_tidy (cases[i].text);
      g_autofree char *lines = ost_text_tidy_lines (cases[i].text);

      g_test_message ("case %u", i);
      g_assert_cmpstr (line, ==, cases[i].line);
      g_assert_cmpstr (lines, ==, cases[i].lines);
    }
}

static void
test_from_office (void)
{
  static const Pair cases[] = {
    { "Łódź", "Łódź" },
    { "\357\273\277Łódź", "Łódź" },
    { "\357\273\277", "" },
    { "", "" },
    { "\243\363d\237 \271\346\352\263\361\363\234\237\277", "Łódź ąćęłńóśźż" },
    { "\245\306\312\243\321\323\214\217\257", "ĄĆĘŁŃÓŚŹŻ" },
    { "\204Wola\224 \226 5\240z\263", "„Wola” – 5\302\240zł" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = ost_text_from_office (cases[i].in, strlen (cases[i].in), &error);

      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, cases[i].out);
    }
}

static void
test_from_office_refuses (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ost_text_from_office ("a\0b", 3, &error));
  g_assert_error (error, G_CONVERT_ERROR, G_CONVERT_ERROR_EMBEDDED_NUL);
  g_clear_error (&error);
  /* Windows-1250 has no 0x81. */
  g_assert_null (ost_text_from_office ("a\201b\263", 4, &error));
  g_assert_error (error, G_CONVERT_ERROR, G_CONVERT_ERROR_ILLEGAL_SEQUENCE);
}

static void
test_plural (void)
{
  static const struct
  {
    gint64 n;
    const char *form;
  } cases[] = {
    { 0, "rodzin" },   { 1, "rodzina" },  { 2, "rodziny" },   { 4, "rodziny" },   { 5, "rodzin" },
    { 11, "rodzin" },  { 12, "rodzin" },  { 14, "rodzin" },   { 21, "rodzin" },   { 22, "rodziny" },
    { 101, "rodzin" }, { 112, "rodzin" }, { 122, "rodziny" }, { 1000, "rodzin" }, { -1, "rodzina" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (ost_text_polish_plural (cases[i].n, "rodzina", "rodziny", "rodzin"), ==,
                     cases[i].form);
}

static void
test_amount_in_words (void)
{
  static const struct
  {
    gint64 grosze;
    const char *words;
  } cases[] = {
    { 0, "zero złotych 00/100" },
    { 5, "zero złotych 05/100" },
    { 100, "jeden złoty 00/100" },
    { 250, "dwa złote 50/100" },
    { 1200, "dwanaście złotych 00/100" },
    { 2200, "dwadzieścia dwa złote 00/100" },
    { 12050, "sto dwadzieścia złotych 50/100" },
    { 69400, "sześćset dziewięćdziesiąt cztery złote 00/100" },
    { 100264, "jeden tysiąc dwa złote 64/100" },
    { 500000, "pięć tysięcy złotych 00/100" },
    { 2212100, "dwadzieścia dwa tysiące sto dwadzieścia jeden złotych 00/100" },
    { 100000000, "jeden milion złotych 00/100" },
    { 9999999999,
      "dziewięćdziesiąt dziewięć milionów dziewięćset dziewięćdziesiąt dziewięć tysięcy "
      "dziewięćset dziewięćdziesiąt dziewięć złotych 99/100" },
    { -150, "minus jeden złoty 50/100" },
    { OST_MONEY_NONE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = ost_text_amount_in_words (cases[i].grosze);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_address_line (void)
{
  static const struct
  {
    const char *street;
    const char *house;
    const char *flat;
    const char *town;
    const char *line;
  } cases[] = {
    { "Szkolna", "5", "3", "Koronowo", "ul. Szkolna 5 m. 3" },
    { "ul. Szkolna", "5", NULL, "Koronowo", "ul. Szkolna 5" },
    { "Al. Wolności", "5a", NULL, "Koronowo", "Al. Wolności 5a" },
    { "Osiedle Leśne", "1", "12", NULL, "Osiedle Leśne 1 m. 12" },
    { "Placowa", "2", NULL, NULL, "ul. Placowa 2" },
    { NULL, "12", NULL, "Wtelenko", "Wtelenko 12" },
    { NULL, NULL, NULL, "Wtelenko", "Wtelenko" },
    { NULL, "12", NULL, NULL, "12" },
    { NULL, NULL, NULL, NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line =
          ost_text_address_line (cases[i].street, cases[i].house, cases[i].flat, cases[i].town);

      g_assert_cmpstr (line, ==, cases[i].line);
    }
}

/* A megabyte of the worst must not take more than linear time and memory. */
static void
test_long_text (void)
{
  static const char *const pieces[] = {
    "a.1.", "ż", "1", "\xff", "<ł-\t", "Шa\314\201", "\314\201\314\250"
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *folded = NULL;
      g_autofree char *key = NULL;
      g_autofree char *tidy = NULL;
      g_auto (GStrv) words = NULL;

      while (text->len < 1 << 20)
        g_string_append (text, pieces[i]);
      folded = ost_text_fold (text->str);
      key = ost_text_natural_key (text->str);
      tidy = ost_text_tidy (text->str);
      words = ost_text_search_words (text->str);
      g_assert_true (g_utf8_validate (folded, -1, NULL));
      g_assert_true (g_utf8_validate (tidy, -1, NULL));
      g_assert_cmpuint (strlen (key), <, 10 * text->len);
      g_assert_cmpuint (g_strv_length (words), <, 10);
    }
}

/* Stretches of normalization must not show. */
static void
test_long_text_is_normalized (void)
{
  g_autoptr (GString) apart = g_string_new (NULL);
  g_autoptr (GString) composed = g_string_new (NULL);
  g_autofree char *tidy = NULL;

  for (int i = 0; i < 5000; i++)
    {
      g_string_append_printf (apart, "%.*sz\314\207e\314\250", i % 7, "abcdefg");
      g_string_append_printf (composed, "%.*sżę", i % 7, "abcdefg");
    }
  tidy = ost_text_tidy (apart->str);
  g_assert_cmpstr (tidy, ==, composed->str);
}

/* The short way for plain letters gives what Unicode's tables give. */
static void
test_letters_of_neighbours (void)
{
  for (gunichar letter = 1; letter < 0x400; letter++)
    {
      char text[8] = { 0 };
      g_autofree char *composed = NULL;
      g_autofree char *plain = NULL;
      g_autofree char *folded = NULL;
      g_autofree char *expected = NULL;
      g_autofree char *normal = NULL;
      g_autofree char *lowered = NULL;

      g_unichar_to_utf8 (letter, text);
      composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
      plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
      folded = g_utf8_casefold (plain, -1);
      expected = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
      normal = ost_letters_normalize (text, G_NORMALIZE_DEFAULT_COMPOSE);
      lowered = ost_letters_lower (text);
      g_assert_cmpstr (normal, ==, composed);
      g_assert_cmpstr (lowered, ==, expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/alphabet", test_alphabet);
  g_test_add_func ("/text/dictionary", test_dictionary);
  g_test_add_func ("/text/random-words", test_random_words);
  g_test_add_func ("/text/random-numbers", test_random_numbers);
  g_test_add_func ("/text/same-place", test_same_place);
  g_test_add_func ("/text/natural", test_natural);
  g_test_add_func ("/text/key-characters", test_key_characters);
  g_test_add_func ("/text/search-words", test_search_words);
  g_test_add_func ("/text/check", test_check);
  g_test_add_func ("/text/tidy", test_tidy);
  g_test_add_func ("/text/from-office", test_from_office);
  g_test_add_func ("/text/from-office-refuses", test_from_office_refuses);
  g_test_add_func ("/text/plural", test_plural);
  g_test_add_func ("/text/amount-in-words", test_amount_in_words);
  g_test_add_func ("/text/address-line", test_address_line);
  g_test_add_func ("/text/long-text", test_long_text);
  g_test_add_func ("/text/long-text-is-normalized", test_long_text_is_normalized);
  g_test_add_func ("/text/letters-of-neighbours", test_letters_of_neighbours);
  return g_test_run ();
}
