/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/clean-text.h"

typedef struct
{
  const char *typed;
  const char *clean;
  guint n_replaced;
} Case;

static const Case cases[] = {
  { NULL, "", 0 },
  { "Zażółć gęślą jaźń", "Zażółć gęślą jaźń", 0 },
  { "a\x01\x02\x7Fz", "az", 0 },
  { "a\tb\r\nc\rd", "a b\nc\nd", 0 },
  { "z\xCC\x87o\xCC\x81", "żó", 0 },   /* combined letters are composed */
  { "a\xC3(z", "a\xEF\xBF\xBD(z", 0 }, /* no UTF-8 */
  { "\xEF\xBB\xBFpoczą\xC2\xADtek\xE2\x80\x8B", "początek", 0 },
  { "tak 😀!", "tak □!", 1 },
  { "👨‍👩‍👧 🇵🇱 👍🏽", "□ □ □", 3 }, /* one picture, one mark */
  { "10 000,00 zł", "10 000,00 zł", 0 },
  { "Київ", "Київ", 0 },
  { "non\xE2\x80\x91"
    "break",
    "non-break", 0 },
};

static void
test_clean (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_replaced = 0;
      g_autofree char *clean = ost_clean_text (cases[i].typed, &n_replaced);

      g_assert_cmpstr (clean, ==, cases[i].clean);
      g_assert_cmpuint (n_replaced, ==, cases[i].n_replaced);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clean-text/cases", test_clean);
  return g_test_run ();
}
