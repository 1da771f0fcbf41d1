/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "program.h"

/* The gmina's share out of files, on both engines: the worked cases with costs that the powiat
 * entered, and every input that offices get wrong. */

#define CHILD "nazwisko;imie;data_urodzenia;powiat;forma;od;do;placowka\n"
#define COST "nazwisko;imie;data_urodzenia;rodzaj;od;do;kwota;data;zdarzenie;liczba_dzieci\n"

static void
import (Program *program, int status, const char *kind, const char *header, const char *rows)
{
  g_autofree char *text = g_strconcat (header, rows, NULL);

  program_write (program, "in.csv", text);
  program_run (program, status, "import", kind, "in.csv", NULL);
}

/* The sum of all lines, in grosze. */
static gint64
ask (Program *program, const char *from, const char *to, const char *rule)
{
  program_run (program, 0, "cofinancing", "--from", from, "--to", to, "--format", "csv",
               rule != NULL ? "--rule" : NULL, rule, NULL);
  return program_sum_shares (program, "");
}

/* 5500 of the family's wage among three children, four from 16 October. */
static void
test_case_6 (Program *program)
{
  import (program, 0, "placements", CHILD, "Sześć;Ola;2016-01-01;p;zawodowa;2024-08-12;;\n");
  import (program, 0, "costs", COST,
          "Sześć;Ola;2016-01-01;wynagrodzenie;2024-08-12;2024-10-15;5500,00;;;3\n"
          "Sześć;Ola;2016-01-01;wynagrodzenie;2024-10-16;;5500,00;;;4\n"
          "Sześć;Ola;2016-01-01;koordynator;2024-08-12;;480,00;;;\n");
  g_assert_cmpint (ask (program, "2024-09", "2025-08", NULL), ==, 391157);
  g_assert_cmpint (ask (program, "2024-09", "2025-08", "coordinator=on"), ==, 454950);
  g_assert_cmpint (ask (program, "2024-10", "2024-10", "wage-children=month-end"), ==,
                   15170 + 13750);
  g_assert_cmpint (ask (program, "2024-10", "2024-10", "wage-children=month-start"), ==,
                   15170 + 18333);
  import (program, 0, "costs", COST,
          "Sześć;Ola;2016-01-01;wypoczynek;;;700,00;2025-08-10;2025-08-20;\n");
  g_assert_cmpint (ask (program, "2024-09", "2025-08", NULL), ==, 391157 + 7000);
  g_assert_cmpint (ask (program, "2024-09", "2025-08", "one-off=event-date"), ==, 391157 + 21000);
  g_assert_cmpint (ask (program, "2024-09", "2025-08", "one-off=by-days"), ==, 391157 + 16032);
}

static void
test_case_12 (Program *program)
{
  import (program, 0, "placements", CHILD,
          "Dwunasta;Xenia;2016-01-01;p;niezawodowa;2024-02-07;;\n"
          "Dwunasty;Yan;2017-01-01;p;niezawodowa;2024-02-07;;\n");
  import (program, 0, "costs", COST, "Dwunasty;Yan;2017-01-01;dodatek;2024-02-07;;;;;\n");
  g_assert_cmpint (ask (program, "2025-01", "2025-03", NULL), ==, 219487);
  g_assert_cmpint (program_sum_shares (program, "Dwunasta"), ==, 99689);
  g_assert_cmpint (ask (program, "2025-01", "2025-03", "rounding=note"), ==, 219486);
  program_run (program, 0, "cofinancing", "--from", "2025-01", "--to", "2025-03", "--format",
               "json", NULL);
  program_assert_printed (program, "cofinancing-case-12.json"); /* the same bytes on both engines */
}

/* A change of form on the next day, on the same day, and two days of one: the first two are one
 * stay, in which no day is counted twice. */
static void
test_touching_and_overlapping (Program *program)
{
  import (program, 0, "placements", CHILD,
          "Styk;Jan;2016-01-01;p;spokrewniona;2024-03-01;2024-06-30;\n"
          "Styk;Jan;2016-01-01;p;niezawodowa;2024-07-01;2024-08-15;\n"
          "Styk;Jan;2016-01-01;p;spokrewniona;2024-08-15;;\n");
  /* 30 days of 1002 and 31 of 1517; 14 days of 1517 and 17 of 1002: base × 10 % */
  g_assert_cmpint (ask (program, "2024-06", "2024-07", NULL), ==, 10020 + 15170);
  g_assert_cmpint (ask (program, "2024-08", "2024-08", NULL), ==, 6851 + 5495);
  import (program, 3, "placements", CHILD, "Styk;Jan;2016-01-01;p;rdd;2024-08-10;2024-08-20;Dom\n");
  program_assert_err_has (program, "in.csv:2: od: Overlaps the placement from");
  import (program, 3, "placements", CHILD, "Inny;Jan;2016-01-01;p;rdd;2024-08-10;2024-08-09;Dom\n");
  program_assert_err_has (program, "in.csv:2: do: The child leaves before the placement");
}

static void
test_far_years (Program *program)
{
  import (program, 0, "placements", CHILD,
          "Dawny;Jan;1899-05-01;p;spokrewniona;1900-01-01;;\n"
          "Późny;Jan;2099-05-01;p;spokrewniona;2100-01-01;;\n");
  program_assert_err_has (program, "in.csv:3: warning: od: The day is in the future");
  g_assert_cmpint (ask (program, "2025-01", "2025-01", NULL), ==, 0); /* exempt: before 2012 */
  g_assert_nonnull (strstr (program->out, "Dawny Jan;;2025-01;spokrewniona;swiadczenie;0;31;"));
  g_assert_null (strstr (program->out, "Późny"));
  program_run (program, 1, "cofinancing", "--from", "1900-01", "--to", "1900-01", NULL);
  program_assert_err_has (program, "spokrewniona");
  program_assert_err_has (program, "from 1900-01, needed by 1 child");
  program_run (program, 1, "cofinancing", "--from", "2100-01", "--to", "2100-02", NULL);
  program_assert_err_has (program, "from 2100-01, needed by 2 children");
  g_assert_cmpstr (program->out, ==, "");
}

static void
test_unknown_birth_and_county (Program *program)
{
  import (program, 3, "placements", CHILD, "Bez;Daty;;p;spokrewniona;2024-01-01;;\n");
  program_assert_err_has (program, "in.csv:2: data_urodzenia: the cell must not be empty");
  /* No agreement was made with this powiat: the default rules hold. */
  import (program, 0, "placements", CHILD,
          "Nowa;Ewa;2016-01-01;bez porozumienia;spokrewniona;2024-01-15;;\n");
  g_assert_cmpint (ask (program, "2025-01", "2025-01", NULL), ==, 21010);
  program_run (program, 0, "cofinancing", "--from", "2025-01", "--to", "2025-01", "--county",
               "nieznany", "--format", "json", NULL);
  g_assert_cmpstr (program->out, ==, "[]\n");
}

static void
test_facility_without_figure (Program *program)
{
  import (program, 0, "placements", CHILD,
          "Dom;Ewa;2016-01-01;p;placowka-socjalizacyjna;2024-01-01;;Dom X\n"
          "Dom;Jan;2017-01-01;p;placowka-socjalizacyjna;2024-01-01;;Dom X\n");
  program_run (program, 1, "cofinancing", "--from", "2025-01", "--to", "2025-12", "--format",
               "json", NULL);
  program_assert_err_has (program, "“Dom X”, from 2025-01, needed by 2 children");
  g_assert_cmpstr (program->out, ==, "");
  import (program, 0, "facility-costs", "placowka;od;kwota\n", "Dom X;2025-01;6000,00\n");
  g_assert_cmpint (ask (program, "2025-01", "2025-01", NULL), ==, 2 * 180000);
}

static void
test_amounts (Program *program)
{
  import (program, 0, "placements", CHILD, "Kwota;Ewa;2016-01-01;p;spokrewniona;2024-01-01;;\n");
  import (program, 3, "costs", COST, "Kwota;Ewa;2016-01-01;swiadczenie;2024-01-01;;-5,00;;;\n");
  program_assert_err_has (program, "in.csv:2: kwota: “-5,00” is not an amount");
  import (program, 3, "costs", COST,
          "Kwota;Ewa;2016-01-01;swiadczenie;2024-01-01;;1 000 000 000 000,00;;;\n"
          "Kwota;Ewa;2016-01-01;swiadczenie;2025-01-01;;99 999 999,991;;;\n");
  program_assert_err_has (program, "in.csv:2: kwota: “1 000 000 000 000,00” is not an amount");
  program_assert_err_has (program, "in.csv:3: kwota: “99 999 999,991” is not an amount");
  import (program, 3, "facility-costs", "placowka;od;kwota\n", "Dom X;2025-01;-1,00\n");
  import (program, 0, "costs", COST,
          "Kwota;Ewa;2016-01-01;swiadczenie;2024-01-01;;99 999 999,99;;;\n");
  g_assert_cmpint (ask (program, "2024-02", "2024-02", NULL), ==, 1000000000);
}

/* What the powiat paid while the child was at home bears no share; a payment is counted on the
 * nearest day of care, and said so. */
static void
test_costs_outside_the_stay (Program *program)
{
  import (program, 0, "placements", CHILD,
          "Poza;Ewa;2016-01-01;p;spokrewniona;2024-01-01;2024-03-31;\n");
  import (program, 0, "costs", COST,
          "Poza;Ewa;2016-01-01;dodatek;2024-05-01;2024-06-30;;;;\n"
          "Poza;Ewa;2016-01-01;wypoczynek;;;100,00;2024-07-05;;\n");
  g_assert_cmpint (ask (program, "2024-04", "2024-12", NULL), ==, 0);
  program_assert_err_has (program, "Poza Ewa: wypoczynek of 2024-07-05 is outside care and was"
                                   " counted on 2024-03-31");
  g_assert_cmpint (ask (program, "2024-03", "2024-03", NULL), ==, 8990 + 1000);
}

static void
test_words_that_do_not_exist (Program *program)
{
  static const char *const rules[] = { "years=anniversary", "year-start=soon", "year-start",
                                       "=anniversary", "rounding=" };
  static const char *const months[] = { "2025-13", "2025-00", "2025", "25-01", "styczeń", "" };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    program_run (program, 2, "cofinancing", "--from", "2025-01", "--to", "2025-01", "--rule",
                 rules[i], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      program_run (program, 2, "cofinancing", "--from", months[i], "--to", "2025-12", NULL);
      program_run (program, 2, "cofinancing", "--from", "2025-01", "--to", months[i], NULL);
    }
  import (program, 3, "facility-costs", "placowka;od;kwota\n", "Dom X;2025-13;1,00\n");
  program_assert_err_has (program, "in.csv:2: od: “2025-13” is not a month");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  program_add ("care/case-6", test_case_6);
  program_add ("care/case-12", test_case_12);
  program_add ("care/touching-and-overlapping", test_touching_and_overlapping);
  program_add ("care/far-years", test_far_years);
  program_add ("care/unknown-birth-and-county", test_unknown_birth_and_county);
  program_add ("care/facility-without-figure", test_facility_without_figure);
  program_add ("care/amounts", test_amounts);
  program_add ("care/costs-outside-the-stay", test_costs_outside_the_stay);
  program_add ("care/words-that-do-not-exist", test_words_that_do_not_exist);
  return g_test_run ();
}
