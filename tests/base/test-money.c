/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/money.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    gint64 grosze;
  } cases[] = {
    { "0", 0 },
    { "0,00", 0 },
    { "0,01", 1 },
    { "1234", 123400 },
    { "1234,56", 123456 },
    { "1234.56", 123456 },
    { "1 234,56", 123456 },
    { "1\302\240234,56", 123456 },
    { "1\342\200\257234,56", 123456 },
    { "1.234,56", 123456 },
    { "12 345 678,90", 1234567890 },
    { "12.345.678,90", 1234567890 },
    { " 1 002,64 ", 100264 },
    { "\302\240694\302\240", 69400 },
    { "12,5", 1250 },
    { "007,10", 710 },
    { "99 999 999,99", 9999999999 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 grosze = -1;

      g_test_message ("%s", cases[i].text);
      g_assert_true (ost_money_parse (cases[i].text, &grosze));
      g_assert_cmpint (grosze, ==, cases[i].grosze);
    }
}

static void
test_refuse (void)
{
  static const char *const cases[] = {
    NULL,
    "",
    " ",
    "1.234",
    "1,234.5",
    "1,234.56",
    "1.234,5x",
    "-5",
    "+5",
    "-1 234,56",
    "100 000 000",
    "100000000,00",
    "1 234 zł",
    "zł",
    "12,345",
    "1 23",
    "1234 567,00",
    "1  234,56",
    "1 234.567,8",
    "1.2.3",
    ",50",
    "5,",
    "5.",
    "1.234.567",
    "1e5",
    "0x10",
    "1,2,3",
    "\xff\xfe",
    "12\xb3,00",
    "١٢",
    "99999999999999999999999999",
    "1\001",
    "1 .5",
    "1 2345",
    "1..50",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 grosze = 77;

      g_test_message ("case %u", i);
      g_assert_false (ost_money_parse (cases[i], &grosze));
      g_assert_cmpint (grosze, ==, 77);
    }
}

static void
test_format (void)
{
  static const struct
  {
    gint64 grosze;
    const char *polish;
    const char *point;
    const char *comma;
  } cases[] = {
    { 0, "0,00", "0.00", "0,00" },
    { 5, "0,05", "0.05", "0,05" },
    { 45252, "452,52", "452.52", "452,52" },
    { 123456, "1\302\240234,56", "1234.56", "1234,56" },
    { 9999999999, "99\302\240999\302\240999,99", "99999999.99", "99999999,99" },
    { -123456, "-1\302\240234,56", "-1234.56", "-1234,56" },
    { -1, "-0,01", "-0.01", "-0,01" },
    { OST_MONEY_NONE, "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *polish = ost_money_dup_polish (cases[i].grosze);
      g_autofree char *point = ost_money_dup_point (cases[i].grosze);
      g_autofree char *comma = ost_money_dup_comma (cases[i].grosze);

      g_assert_cmpstr (polish, ==, cases[i].polish);
      g_assert_cmpstr (point, ==, cases[i].point);
      g_assert_cmpstr (comma, ==, cases[i].comma);
    }
}

static void
test_round_trip (void)
{
  for (gint64 grosze = 0; grosze <= 9999999999; grosze = grosze * 7 + 3)
    {
      g_autofree char *polish = ost_money_dup_polish (grosze);
      gint64 again = -1;

      g_assert_true (ost_money_parse (polish, &again));
      g_assert_cmpint (again, ==, grosze);
    }
}

static void
test_long_text (void)
{
  g_autofree char *nines = g_strnfill (1 << 20, '9');
  g_autofree char *zeros = g_strnfill (1 << 20, '0');
  gint64 grosze = 77;

  g_assert_false (ost_money_parse (nines, &grosze));
  g_assert_true (ost_money_parse (zeros, &grosze));
  g_assert_cmpint (grosze, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/money/parse", test_parse);
  g_test_add_func ("/money/refuse", test_refuse);
  g_test_add_func ("/money/format", test_format);
  g_test_add_func ("/money/round-trip", test_round_trip);
  g_test_add_func ("/money/long-text", test_long_text);
  return g_test_run ();
}
