/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/pesel.h"

static void
test_good (void)
{
  static const struct
  {
    const char *pesel;
    const char *birth_date;
    gboolean female;
  } cases[] = {
    { "44051401359", "1944-05-14", FALSE }, { "85022843213", "1985-02-28", FALSE },
    { "08222900173", "2008-02-29", FALSE }, { "16310765430", "2016-11-07", FALSE },
    { "24222900029", "2024-02-29", TRUE },  { "99923112347", "1899-12-31", TRUE },
    { "00410111110", "2100-01-01", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate birth_date;
      g_autofree char *iso = NULL;

      g_assert_cmpint (ost_pesel_check (cases[i].pesel), ==, OST_PESEL_GOOD);
      g_assert_true (ost_pesel_get_birth_date (cases[i].pesel, &birth_date));
      iso = ost_date_dup_iso (&birth_date);
      g_assert_cmpstr (iso, ==, cases[i].birth_date);
      g_assert_cmpint (ost_pesel_is_female (cases[i].pesel), ==, cases[i].female);
    }
}

static void
test_bad (void)
{
  static const struct
  {
    const char *pesel;
    OstPeselState state;
  } cases[] = {
    { NULL, OST_PESEL_LENGTH },
    { "", OST_PESEL_LENGTH },
    { "4405140135", OST_PESEL_LENGTH },
    { "440514013590", OST_PESEL_LENGTH },
    { "4405140135x", OST_PESEL_LENGTH },
    { "44051401359 ", OST_PESEL_LENGTH },
    { "٤٤٠٥١٤", OST_PESEL_LENGTH },
    { "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", OST_PESEL_LENGTH },
    { "44053201359", OST_PESEL_DATE },
    { "44131401359", OST_PESEL_DATE },
    { "44000001359", OST_PESEL_DATE },
    { "25222900029", OST_PESEL_DATE },
    { "44051401358", OST_PESEL_CHECK },
    { "85022843214", OST_PESEL_CHECK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ost_pesel_check (cases[i].pesel), ==, cases[i].state);
}

static void
test_make (void)
{
  for (int year = 1800; year < 2300; year += 33)
    for (int female = 0; female <= 1; female++)
      {
        const GDate born = ost_date (year, 12, 31);
        g_autofree char *pesel = ost_pesel_make (&born, female, year % 10000);
        GDate read;

        g_assert_cmpint (ost_pesel_check (pesel), ==, OST_PESEL_GOOD);
        g_assert_true (ost_pesel_get_birth_date (pesel, &read));
        g_assert_cmpint (g_date_compare (&born, &read), ==, 0);
        g_assert_cmpint (ost_pesel_is_female (pesel), ==, female);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pesel/good", test_good);
  g_test_add_func ("/pesel/bad", test_bad);
  g_test_add_func ("/pesel/make", test_make);
  return g_test_run ();
}
