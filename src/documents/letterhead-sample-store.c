/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "documents/haru-renderer.h"
#include "documents/letterhead-sample-store.h"
#include "documents/paper-source.h"
#include "documents/paper-text-store.h"

static void
stand_in (OstPaperSource *source, const char *code, const char *content)
{
  OstOwnText *text = g_new0 (OstOwnText, 1);

  text->code = g_strdup (code);
  text->content = g_strdup (content);
  g_hash_table_replace (source->texts, text->code, text);
}

/* Those of the letterhead itself stand at its place already. */
static gboolean
is_paragraph (const OstPaperText *text)
{
  return !g_str_equal (text->code, "letterhead") && !g_str_equal (text->code, "footer");
}

static void
add_text (OstDocument *document, OstPaperSource *source, const OstPaperText *text, gboolean chosen)
{
  const OstRunFlags look = OST_RUN_SANS | OST_RUN_SMALL | (chosen ? OST_RUN_BOLD : OST_RUN_MUTED);
  const char *title = g_dpgettext2 (GETTEXT_PACKAGE, "paper-text", text->title);

  ost_document_add_space (document, 8);
  ost_document_open_group (document);
  ost_document_add_runs (document, OST_PARAGRAPH_LEFT, ost_runs_new_flags (look, title));
  ost_paper_add_template (document, OST_PARAGRAPH_BODY, ost_paper_source_text (source, text->code),
                          text->samples);
  ost_document_close_group (document);
}

static OstDocument *
new_sample (OstPaperSource *source, const char *code)
{
  OstPaper paper = { 0 };
  OstDocument *document;
  guint n;
  const OstPaperText *texts = ost_paper_texts (&n);

  ost_paper_source_fill (source, &paper, "PR.0643.1.2026");
  document = ost_paper_begin (&paper, NULL, "Wzór pisma", NULL);
  ost_paper_add_date_line (document, &paper);
  ost_document_add_heading (document, 0, "WZÓR PISMA");
  for (guint i = 0; i < n; i++)
    if (is_paragraph (&texts[i]))
      add_text (document, source, &texts[i], g_strcmp0 (code, texts[i].code) == 0);
  return document;
}

GBytes *
ost_letterhead_sample_render (
    OstTxn *txn, OstTypesetter *typesetter, const char *code, const char *content, GError **error)
{
  g_autoptr (OstPaperSource) source = NULL;
  g_autoptr (OstDocument) document = NULL;

  if (content != NULL && !ost_template_check (content, ost_paper_text_find (code)->samples, error))
    return NULL;
  source = ost_paper_source_new (txn, error);
  if (source == NULL)
    return NULL;
  if (content != NULL)
    stand_in (source, code, content);
  document = new_sample (source, code);
  return ost_document_render_pdf (document, typesetter, error);
}
