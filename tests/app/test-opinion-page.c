/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/documents/opinion-page.h"
#include "app/documents/opinion-parts.h"
#include "app/documents/pdf-preview.h"
#include "app/documents/pdf-view.h"
#include "desk.h"

#define WORDS "W ocenie asystenta dalsza praca z rodziną jest celowa."

static void
test_empty_parts (void)
{
  const char *texts[15] = { 0 };
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;

  all = ost_opinion_parts_dup_empty (texts);
  g_assert_cmpstr (all, ==, "1, 4, 7, 8, 10, 11, 12, 13, 14, 15");
  texts[0] = texts[3] = texts[6] = texts[7] = texts[9] = texts[10] = "jest";
  texts[11] = "";
  texts[13] = texts[14] = "jest";
  some = ost_opinion_parts_dup_empty (texts);
  g_assert_cmpstr (some, ==, "12, 13");
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

/* The pages are laid out some time after they have come. */
static gboolean
can_tell_read (gpointer page)
{
  OstPdfView *view = desk_find (page, OST_TYPE_PDF_VIEW, NULL);

  ost_pdf_view_go_to_page (view, ost_pdf_count_pages (ost_pdf_view_get_pdf (view)) - 1);
  return is_sensitive (desk_find (page, GTK_TYPE_CHECK_BUTTON, NULL));
}

static GtkWidget *
open_opinion (Desk *desk)
{
  GtkWidget *page;

  ost_window_open_record (desk->window, "opinion", 1);
  page = desk_find (desk->window, OST_TYPE_OPINION_PAGE, NULL);
  desk_find (page, GTK_TYPE_LABEL, "1. Answers to the questions of the court");
  desk_wait (has_pdf, page);
  return page;
}

static void
choose_part (GtkWidget *page, int i)
{
  GtkListBox *parts = desk_find (page, GTK_TYPE_LIST_BOX, NULL);

  gtk_list_box_select_row (parts, gtk_list_box_get_row_at_index (parts, i));
}

static gboolean
is_kept (gpointer desk)
{
  return desk_count (desk, "select count(*) from document_section where part = '14'") > 0;
}

/* Part 14 begins empty, what is typed is kept by itself, and the paper beside it is set anew. */
static void
test_write (void)
{
  Desk *desk = desk_new (2);
  GtkWidget *page = open_opinion (desk);
  GtkTextBuffer *buffer;

  choose_part (page, 13);
  buffer = gtk_text_view_get_buffer (desk_find (page, GTK_TYPE_TEXT_VIEW, NULL));
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);
  gtk_text_buffer_set_text (buffer, WORDS, -1);
  desk_find (page, GTK_TYPE_LABEL, "written");
  desk_wait (is_kept, desk);

  /* Another part is filled from the file: nothing to write there. */
  choose_part (page, 1);
  g_assert_false (desk_has (page, GTK_TYPE_TEXT_VIEW, NULL));
  choose_part (page, 13);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, g_utf8_strlen (WORDS, -1));
  desk_free (desk);
}

/* Only who has been to the last page may say that it was read, and only then it is issued. */
static void
test_issue (void)
{
  Desk *desk = desk_new (2);
  GtkWidget *page = open_opinion (desk);
  GtkWidget *read = desk_find (page, GTK_TYPE_CHECK_BUTTON, NULL);
  GtkWidget *issue = desk_find (page, GTK_TYPE_BUTTON, "_Issue…");

  g_assert_false (gtk_widget_get_sensitive (issue));
  desk_wait (can_tell_read, page);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (read), TRUE);
  desk_wait (is_sensitive, issue);
  desk_click (issue);

  adw_message_dialog_response (desk_window (ADW_TYPE_MESSAGE_DIALOG), "do");
  desk_window (OST_TYPE_PDF_PREVIEW);
  g_assert_cmpint (desk_count (desk, "select count(*) from issued_document where kind ="
                                     " 'court-opinion' and state = 'do-podpisu'"),
                   ==, 1);
  desk_wait_gone (desk->window, OST_TYPE_OPINION_PAGE, NULL);
  desk_free (desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/opinion/empty-parts", test_empty_parts);
  g_test_add_func ("/app/opinion/write", test_write);
  g_test_add_func ("/app/opinion/issue", test_issue);
  return g_test_run ();
}
