/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "documents/paper-text.h"

static const OstTemplateField fields[] = {
  { "telefon", "52 000 00 00" },
  { "e-mail", "" },
  { "kogo", "Ewa Łęcka" },
  { NULL },
};

static const struct
{
  const char *text;
  const char *expected;
} good[] = {
  { "tel. {telefon}", "tel. 52 000 00 00" },
  { "[tel. {telefon}][, {e-mail}]", "tel. 52 000 00 00" },
  { "{e-mail}", "" },
  { "Pani *{kogo}* wie.", "Pani Ewa Łęcka wie." },
  { "Jeden.\n\n\nDwa.\nTrzy.\n", "Jeden.\nDwa.\nTrzy." },
  { "{{nie pole}} [[ ** ]]", "{nie pole} [ * ]" },
  { "", "" },
  { "zażółć", "zażółć" },
};

static const struct
{
  const char *text;
  int code;
  const char *where;
  const char *what;
} broken[] = {
  { "tel. {telefom}", OST_TEMPLATE_ERROR_FIELD, "line 1, character 6:", "{telefom}" },
  { "żółć\nąę {kogo", OST_TEMPLATE_ERROR_SIGN, "line 2, character 4:", "{" },
  { "kogo}", OST_TEMPLATE_ERROR_SIGN, "line 1, character 5:", "}" },
  { "a [b [c]", OST_TEMPLATE_ERROR_SIGN, "line 1, character 6:", "[" },
  { "a]", OST_TEMPLATE_ERROR_SIGN, "line 1, character 2:", "]" },
  { "a\n\n[b\n\nc]", OST_TEMPLATE_ERROR_SIGN, "line 3, character 1:", "[" },
  { "*a", OST_TEMPLATE_ERROR_SIGN, "line 1, character 1:", "*" },
  { "[*a*]", OST_TEMPLATE_ERROR_SIGN, "line 1, character 2:", "*" },
  { "{telefon\n}", OST_TEMPLATE_ERROR_SIGN, "line 1, character 1:", "{" },
};

static void
test_good (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = ost_template_expand_plain (good[i].text, fields, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, good[i].expected);
    }
}

static void
test_bold (void)
{
  g_autoptr (GPtrArray) paragraphs = ost_template_expand ("Pani *{kogo}* wie.", fields, NULL);
  const OstRuns *runs = g_ptr_array_index (paragraphs, 0);

  g_assert_cmpuint (paragraphs->len, ==, 1);
  g_assert_cmpuint (runs->runs->len, ==, 3);
  g_assert_cmpint (g_array_index (runs->runs, OstRun, 1).flags, ==, OST_RUN_BOLD);
  g_assert_cmpstr (g_array_index (runs->runs, OstRun, 1).text, ==, "Ewa Łęcka");
}

static void
test_broken (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (ost_template_check (broken[i].text, fields, &error));
      g_assert_error (error, OST_TEMPLATE_ERROR, broken[i].code);
      g_assert_true (g_str_has_prefix (error->message, broken[i].where));
      g_assert_nonnull (strstr (error->message, broken[i].what));
    }
}

/* Every shipped text is there and uses only fields that it may have. */
static void
test_shipped (void)
{
  guint n;
  const OstPaperText *texts = ost_paper_texts (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *shipped = ost_paper_text_dup_shipped (texts[i].code);
      g_autoptr (GError) error = NULL;

      g_assert_cmpstr (shipped, !=, "");
      g_assert_true (ost_template_check (shipped, texts[i].samples, &error));
      g_assert_no_error (error);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/template/good", test_good);
  g_test_add_func ("/template/bold", test_bold);
  g_test_add_func ("/template/broken", test_broken);
  g_test_add_func ("/template/shipped", test_shipped);
  return g_test_run ();
}
