/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "documents/quoted-fact-store.h"
#include "exchange/demo-quotes.h"

/* The first fact that begins so; NULL where the demo's day has moved it out of the notes. */
static const OstOpinionFact *
find_fact (const OstOpinionFacts *facts, const char *words)
{
  for (guint i = 0; i < facts->facts->len; i++)
    {
      const OstOpinionFact *fact = g_ptr_array_index (facts->facts, i);

      if (g_str_has_prefix (fact->said, words))
        return fact;
    }
  return NULL;
}

static gboolean
quote (OstTxn *txn, OstDemoNames *names, OstCsvReader *row, GError **error)
{
  const GDate always = ost_date_none ();
  const gint64 document =
      ost_demo_names_get (names, "issued_document", ost_demo_table_cell (row, "document"));
  const gint64 family = ost_demo_names_get (names, "family", ost_demo_table_cell (row, "family"));
  const char *person = ost_demo_table_cell (row, "person");
  g_autoptr (OstOpinionFacts) facts =
      ost_opinion_fact_store_list (txn, family, &always, &always, error);
  const OstOpinionFact *fact;
  gint64 id;

  if (facts == NULL)
    return FALSE;
  fact = find_fact (facts, ost_demo_table_cell (row, "words"));
  if (fact == NULL)
    return TRUE;
  id = ost_quoted_fact_store_add (
      txn, document, (int) g_ascii_strtoll (ost_demo_table_cell (row, "part"), NULL, 10), fact,
      error);
  if (id == 0 || *person == '\0')
    return id != 0;
  return ost_quoted_fact_store_mark (txn, id, ost_demo_names_get (names, "person", person), FALSE,
                                     error);
}

gboolean
ost_demo_quotes_fill (OstTxn *txn, OstDemoNames *names, GError **error)
{
  g_autoptr (OstCsvReader) reader = ost_demo_table_open ("quoted-facts", error);

  while (reader != NULL && ost_csv_reader_next (reader))
    if (!quote (txn, names, reader, error))
      return FALSE;
  return reader != NULL;
}
