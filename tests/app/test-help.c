/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/help-text.h"
#include "app/help-window.h"
#include "app/window-sections.h"
#include "desk.h"

static const char page[] =
    "<page xmlns='http://projectmallard.org/1.0/' type='topic' id='a'>"
    "<info><link type='guide' xref='index#work'/><desc>Short &amp; true</desc></info>"
    "<title>A &lt; B</title>"
    "<p>Press <keyseq><key>Ctrl</key><key>N</key></keyseq> or <gui>New</gui>, see "
    "<link xref='backup'>the copy</link>.</p>"
    "<list><item><p>one</p></item></list>"
    "<steps><item><p>first</p></item><item><p>second</p></item></steps>"
    "<note><p>mind</p></note>"
    "<section id='s'><title>More</title><steps><item><p>again</p></item></steps></section></page>";

static void
test_parse (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OstHelpText) text = ost_help_text_parse (page, -1, &error);
  static const struct
  {
    OstHelpKind kind;
    guint number;
    const char *markup;
  } wanted[] = {
    { OST_HELP_PARAGRAPH, 0,
      "Press <tt>Ctrl</tt>+<tt>N</tt> or <b>New</b>, see <a href=\"backup\">the copy</a>." },
    { OST_HELP_ITEM, 0, "one" },
    { OST_HELP_STEP, 1, "first" },
    { OST_HELP_STEP, 2, "second" },
    { OST_HELP_NOTE, 0, "mind" },
    { OST_HELP_HEADING, 0, "More" },
    { OST_HELP_STEP, 1, "again" },
  };

  g_assert_no_error (error);
  g_assert_cmpstr (text->title, ==, "A < B");
  g_assert_cmpstr (text->desc, ==, "Short & true");
  g_assert_cmpstr (text->guide, ==, "index#work");
  g_assert_cmpuint (text->blocks->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < text->blocks->len; i++)
    {
      const OstHelpBlock *block = text->blocks->pdata[i];

      g_assert_cmpint (block->kind, ==, wanted[i].kind);
      g_assert_cmpuint (block->number, ==, wanted[i].number);
      g_assert_cmpstr (block->text, ==, wanted[i].markup);
    }
}

static void
test_damaged (void)
{
  static const char *const damaged[] = { "", "<page>", "<page><p>a</page>", "a < b" };

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ost_help_text_parse (damaged[i], -1, &error));
      g_assert_nonnull (error);
    }
}

/* Pango takes every word of every page. */
static void
test_markup (void)
{
  g_auto (GStrv) files = g_resources_enumerate_children ("/pl/ostoja/Ostoja/help/C", 0, NULL);

  g_assert_nonnull (files);
  for (char **file = files; *file != NULL; file++)
    {
      g_autofree char *page_id = g_strndup (*file, strlen (*file) - strlen (".page"));
      g_autoptr (GError) error = NULL;
      g_autoptr (OstHelpText) text = ost_help_text_load (page_id, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (text->blocks->len, >, 0);
      for (guint i = 0; i < text->blocks->len; i++)
        {
          const OstHelpBlock *block = text->blocks->pdata[i];
          g_autofree char *plain = g_strdup (block->text);

          /* Links are GtkLabel's own, not Pango's. */
          if (strstr (plain, "<a ") == NULL)
            pango_parse_markup (plain, -1, 0, NULL, NULL, NULL, &error);
          g_assert_no_error (error);
        }
    }
}

static void
test_pages (void)
{
  guint n_sections;
  const OstSection *sections = ost_sections (&n_sections);

  for (guint i = 0; i < n_sections; i++)
    g_assert_cmpstr (ost_help_page_for (sections[i].id), ==, sections[i].id);
  g_assert_cmpstr (ost_help_page_for ("family"), ==, "family");
  g_assert_cmpstr (ost_help_page_for ("staff"), ==, "centre");
  g_assert_cmpstr (ost_help_page_for ("visit-plan"), ==, "visits");
  g_assert_cmpstr (ost_help_page_for ("something else"), ==, "index");
  g_assert_cmpstr (ost_help_page_for (NULL), ==, "index");
}

/* F1 tells about what is shown; from there one walks on and back. */
static void
test_window (void)
{
  Desk *desk = desk_new (1);
  GtkWidget *help;

  ost_window_show_section (desk->window, "families");
  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.help", NULL);
  help = desk_window (g_type_from_name ("OstHelpWindow"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (help)), ==, "Families");
  gtk_widget_activate_action (help, "help.index", NULL);
  desk_find (help, GTK_TYPE_LABEL, "The centre");
  desk_find (help, ADW_TYPE_ACTION_ROW, "Backup");
  gtk_widget_activate_action (help, "help.back", NULL);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (help)), ==, "Families");
  gtk_window_destroy (GTK_WINDOW (help));

  ost_window_open_record (desk->window, "numbering", 0);
  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.help", NULL);
  help = desk_window (g_type_from_name ("OstHelpWindow"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (help)), ==, "Numbering");
  gtk_window_destroy (GTK_WINDOW (help));
  desk_free (desk);
}

static void
assert_help_over (GtkWindow *dialog, const char *topic, const char *title)
{
  GtkWidget *help;

  ost_help_show_over (dialog, topic);
  help = desk_window (g_type_from_name ("OstHelpWindow"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (help)), ==, title);
  gtk_window_destroy (GTK_WINDOW (help));
}

/* A form has help of its own, or that on the page below it. */
static void
test_over_a_form (void)
{
  Desk *desk = desk_new (1);
  GtkWindow *dialog = GTK_WINDOW (adw_window_new ());

  ost_window_show_section (desk->window, "children");
  gtk_window_set_transient_for (dialog, GTK_WINDOW (desk->window));
  gtk_window_set_modal (dialog, TRUE);
  gtk_window_present (dialog);
  assert_help_over (dialog, "support", "Supporting families");
  assert_help_over (dialog, "person", "Children");
  assert_help_over (dialog, "", "Children");
  gtk_window_destroy (dialog);
  desk_free (desk);
}

int
main (int argc, char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/help/parse", test_parse);
  g_test_add_func ("/app/help/damaged", test_damaged);
  g_test_add_func ("/app/help/markup", test_markup);
  g_test_add_func ("/app/help/pages", test_pages);
  g_test_add_func ("/app/help/window", test_window);
  g_test_add_func ("/app/help/over-a-form", test_over_a_form);
  return g_test_run ();
}
