/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/documents/fact-row.h"
#include "app/documents/opinion-page.h"
#include "app/documents/opinion-parts.h"
#include "app/documents/opinion-review.h"
#include "app/documents/pdf-preview.h"
#include "app/documents/pdf-view.h"
#include "desk.h"

#define WORDS "W ocenie asystenta dalsza praca z rodziną jest celowa."

static void
test_titles (void)
{
  g_autofree char *seventh = ost_opinion_parts_dup_title (7);
  g_autofree char *last = ost_opinion_parts_dup_title (16);

  g_assert_cmpstr (seventh, ==, "7. Conditions of life");
  g_assert_cmpstr (last, ==, "Annexes");
}

static OstPdf *
get_pdf (GtkWidget *page)
{
  return ost_pdf_view_get_pdf (desk_find (page, OST_TYPE_PDF_VIEW, NULL));
}

static gboolean
has_pdf (gpointer page)
{
  return get_pdf (page) != NULL;
}

static gboolean
is_sensitive (gpointer widget)
{
  return gtk_widget_get_sensitive (widget);
}

static GtkWidget *
get_read_button (gpointer page)
{
  return GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (page), OST_TYPE_OPINION_PAGE, "read_button"));
}

/* The pages are laid out some time after they have come. */
static gboolean
can_tell_read (gpointer page)
{
  OstPdfView *view = desk_find (page, OST_TYPE_PDF_VIEW, NULL);

  ost_pdf_view_go_to_page (view, ost_pdf_count_pages (ost_pdf_view_get_pdf (view)) - 1);
  return is_sensitive (get_read_button (page));
}

static GtkWidget *
open_opinion (Desk *desk)
{
  GtkWidget *page;

  /* Wide enough for the text, the facts and the paper beside each other. */
  gtk_window_set_default_size (GTK_WINDOW (desk->window), 1380, 900);
  ost_window_open_record (desk->window, "opinion", 1);
  page = desk_find (desk->window, OST_TYPE_OPINION_PAGE, NULL);
  desk_wait (has_pdf, page);
  return page;
}

static void
choose_part (GtkWidget *page, guint part)
{
  gtk_drop_down_set_selected (desk_find (page, GTK_TYPE_DROP_DOWN, NULL), part - 1);
}

static GtkTextBuffer *
get_buffer (GtkWidget *page)
{
  return gtk_text_view_get_buffer (desk_find (page, GTK_TYPE_TEXT_VIEW, NULL));
}

static void
type (GtkWidget *page, const char *text)
{
  GtkTextBuffer *buffer = get_buffer (page);
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert (buffer, &end, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

static char *
dup_text (GtkWidget *page)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (page), &start, &end);
  return gtk_text_buffer_get_text (get_buffer (page), &start, &end, FALSE);
}

static gboolean
is_typed_kept (gpointer desk)
{
  return desk_count (desk, "select count(*) from form_draft where form like 'opinion/%'") > 0;
}

static gboolean
is_saved (gpointer desk)
{
  return desk_count (desk, "select count(*) from document_section where part = '14'") > 0;
}

/* Part 14 begins empty (guard R5); what is typed is kept as unfinished, saved with the part, and
 * each part has its own undo. */
static void
test_write (void)
{
  Desk *desk = desk_new (2);
  GtkWidget *page = open_opinion (desk);
  g_autofree char *undone = NULL;

  choose_part (page, 14);
  g_assert_cmpint (gtk_text_buffer_get_char_count (get_buffer (page)), ==, 0);
  type (page, WORDS);
  desk_wait (is_typed_kept, desk);
  choose_part (page, 4);
  desk_wait (is_saved, desk);
  g_assert_cmpint (desk_count (desk, "select count(*) from form_draft"), ==, 0);

  type (page, "Raz.");
  choose_part (page, 14);
  g_assert_cmpint (gtk_text_buffer_get_char_count (get_buffer (page)), ==,
                   g_utf8_strlen (WORDS, -1));
  choose_part (page, 4);
  gtk_text_buffer_undo (get_buffer (page));
  undone = dup_text (page);
  g_assert_cmpstr (undone, ==, "");
  desk_free (desk);
}

static gboolean
is_ticked (gpointer desk)
{
  return desk_count (desk, "select count(*) from quoted_fact where part = '7'"
                           " and archived_at is null") == 1;
}

static gboolean
is_unticked (gpointer desk)
{
  return desk_count (desk, "select count(*) from quoted_fact") == 0;
}

/* A fact of the file goes in and out by its tick; the conclusions are offered none. */
static void
test_tick (void)
{
  Desk *desk = desk_new (2);
  GtkWidget *page = open_opinion (desk);
  GtkWidget *row;

  choose_part (page, 7);
  row = desk_find (page, OST_TYPE_FACT_ROW, NULL);
  gtk_check_button_set_active (desk_find (row, GTK_TYPE_CHECK_BUTTON, NULL), TRUE);
  desk_wait (is_ticked, desk);
  desk_find (page, GTK_TYPE_LABEL, "empty · 1 fact");
  row = desk_find (page, OST_TYPE_FACT_ROW, NULL);
  gtk_check_button_set_active (desk_find (row, GTK_TYPE_CHECK_BUTTON, NULL), FALSE);
  desk_wait (is_unticked, desk);

  choose_part (page, 14);
  g_assert_false (desk_has (page, OST_TYPE_FACT_ROW, NULL));
  desk_free (desk);
}

/* Only who has been to the last page may say that it was read, and only then it is issued, after a
 * look at what is missing. */
static void
test_issue (void)
{
  Desk *desk = desk_new (2);
  GtkWidget *page = open_opinion (desk);
  GtkWidget *read = get_read_button (page);
  GtkWidget *issue = desk_find (page, GTK_TYPE_BUTTON, "_Issue…");
  GtkWidget *review;

  g_assert_false (gtk_widget_get_sensitive (issue));
  desk_wait (can_tell_read, page);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (read), TRUE);
  desk_wait (is_sensitive, issue);
  desk_click (issue);

  review = desk_window (OST_TYPE_OPINION_REVIEW_WINDOW);
  desk_find (review, GTK_TYPE_LABEL, "14. Conclusions of the assistant");
  desk_click (desk_find (review, GTK_TYPE_BUTTON, "_Issue"));
  desk_window (OST_TYPE_PDF_PREVIEW);
  g_assert_cmpint (desk_count (desk, "select count(*) from issued_document where kind ="
                                     " 'court-opinion' and state = 'do-podpisu'"
                                     " and source like '%period_from%'"),
                   ==, 1);
  desk_wait_gone (desk->window, OST_TYPE_OPINION_PAGE, NULL);
  desk_free (desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/opinion/titles", test_titles);
  g_test_add_func ("/app/opinion/write", test_write);
  g_test_add_func ("/app/opinion/tick", test_tick);
  g_test_add_func ("/app/opinion/issue", test_issue);
  return g_test_run ();
}
