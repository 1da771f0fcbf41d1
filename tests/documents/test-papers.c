/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "documents/document-file.h"
#include "documents/family-agreements.h"
#include "documents/haru-renderer.h"
#include "documents/paper-text.h"
#include "documents/unknown-family-letter.h"
#include "sample-papers.h"

/* OSTOJA_PAPERS names a folder where the PDFs are left to be looked at. */
static void
leave (GBytes *pdf, const char *name)
{
  const char *folder = g_getenv ("OSTOJA_PAPERS");
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;
  path = g_strdup_printf ("%s/%s.pdf", folder, name);
  g_assert_true (ost_document_save (pdf, path, NULL));
}

/* Folded text of the paper; takes DOCUMENT. */
static char *
set (OstDocument *document, const char *name, guint *n_pages)
{
  g_autoptr (OstTypesetter) typesetter = ost_typesetter_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OstDisplayList) list = ost_document_lay_out (document, typesetter, &error);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GString) folded = g_string_new (NULL);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  pdf = ost_display_list_render_pdf (list, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->warnings->len, ==, 0);
  leave (pdf, name);
  if (n_pages != NULL)
    *n_pages = ost_display_list_get_n_pages (list);
  text = ost_display_list_dup_text (list);
  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (folded, *p);
    else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
      g_string_append_c (folded, ' ');
  ost_document_free (document);
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

static void
assert_in_order (const char *text, const char *const *parts)
{
  for (; *parts != NULL; parts++)
    {
      const char *found = strstr (text, *parts);

      if (found == NULL)
        g_error ("missing or out of order: %s", *parts);
      text = found;
    }
}

static void
test_opinion (void)
{
  static const char *const parts[] = { "OPINIA O RODZINIE",
                                       "1. Odpowiedzi na pytania Sądu",
                                       "2. Źródła wiedzy",
                                       "3. Skład rodziny",
                                       "4. Przebieg współpracy",
                                       "5. Wykonanie zobowiązań",
                                       "6. Realizacja planu",
                                       "7. Warunki życia",
                                       "brak danych: zdrowie i uzależnienia",
                                       "8. Dzieci",
                                       "9. Kontakty z dzieckiem",
                                       "Nie dotyczy",
                                       "10. Udzielona pomoc",
                                       "11. Mocne strony",
                                       "12. Trudności",
                                       "13. Stanowisko rodziny",
                                       "14. Wnioski asystenta",
                                       "OCENA ZAWODOWA AUTORA",
                                       "15. Czego asystent nie wie",
                                       "Załączniki",
                                       "Otrzymują",
                                       NULL };
  OstCourtOpinion opinion = ost_sample_opinion ();
  guint n_pages;
  g_autofree char *text = set (ost_court_opinion_new_document (&opinion), "opinia", &n_pages);

  assert_in_order (text, parts);
  g_assert_cmpuint (n_pages, >=, 3);
  g_assert_cmpuint (n_pages, <=, 5);
  /* R1 */
  g_assert_null (strstr (text, "Tajna"));
  g_assert_nonnull (strstr (text, "adres znany ośrodkowi"));
}

/* A family nobody knows anything of: all fifteen parts stand, none is made up. */
static void
test_bare_opinion (void)
{
  OstCourtOpinion opinion = { .paper = ost_sample_paper (NULL) };
  g_autofree char *text = set (ost_court_opinion_new_document (&opinion), "opinia-pusta", NULL);
  guint n = 0;

  g_assert_nonnull (strstr (text, "15. Czego asystent nie wie"));
  for (const char *p = text; (p = strstr (p, OST_PAPER_UNKNOWN)) != NULL; p++)
    n++;
  g_assert_cmpuint (n, >=, 10);
}

static void
test_plan (void)
{
  static const char *const parts[] = { "PLAN PRACY Z RODZINĄ",
                                       "I. Rodzina",
                                       "II. Kto układał plan",
                                       "III. Punkt wyjścia",
                                       "IV. Cel główny",
                                       "V. Cele szczegółowe",
                                       "Działanie",
                                       "VI. Dziecko poza rodziną",
                                       "VII. Formy wsparcia",
                                       "VIII. Zasady współpracy",
                                       "IX. Terminy ocen",
                                       "X. Uzgodnienia",
                                       "XI. Zmiany planu",
                                       "Otrzymują",
                                       NULL };
  OstWorkPlanPaper plan = ost_sample_plan ();
  g_autofree char *text = set (ost_work_plan_paper_new_document (&plan), "plan", NULL);

  assert_in_order (text, parts);
}

static void
test_agreements (void)
{
  static const char *const parts[] = { "NASZE USTALENIA",
                                       "Co chcemy",
                                       "Dzieci chodzą do szkoły.",
                                       "Co robię ja",
                                       "Umawiam wizytę",
                                       "do 12 grudnia",
                                       "Co robi asystent",
                                       "Idzie z nami",
                                       "Następne spotkanie: 3 grudnia 2026 r., godz. 10:00",
                                       "Anna Lis",
                                       "telefon: 600 000 001.",
                                       NULL };
  g_autofree char *closing = ost_paper_text_dup_shipped ("agreements");
  OstAgreement ours[] = { { "Umawiam wizytę w poradni", "Ewa Łęcka", "asystent rodziny" } };
  OstAgreement assistants[] = { { "Idzie z nami na pierwszą wizytę" } };
  OstFamilyAgreements paper = { .paper = ost_sample_paper (NULL),
                                .wanted = "Dzieci chodzą do szkoły.",
                                .ours = ours,
                                .n_ours = 1,
                                .assistants = assistants,
                                .n_assistants = 1,
                                .next_day = ost_sample_day (3, 12, 2026),
                                .next_time = 600,
                                .assistant = "Anna Lis",
                                .phone = "600 000 001",
                                .closing = closing };
  guint n_pages;
  g_autofree char *text = NULL;
  g_autofree char *empty = NULL;

  ours[0].due_on = ost_sample_day (12, 12, 2026);
  text = set (ost_family_agreements_new_document (&paper), "nasze-ustalenia", &n_pages);
  assert_in_order (text, parts);
  g_assert_null (strstr (text, "Co robią inni"));
  g_assert_cmpuint (n_pages, ==, 1);
  paper.n_ours = paper.n_assistants = 0;
  empty = set (ost_family_agreements_new_document (&paper), "nasze-ustalenia-puste", &n_pages);
  g_assert_nonnull (strstr (empty, "Co robi asystent"));
  g_assert_cmpuint (n_pages, ==, 1);
}

static void
test_unknown_family (void)
{
  g_autofree char *shipped = ost_paper_text_dup_shipped ("unknown-family");
  OstUnknownFamilyLetter letter = { .paper = ost_sample_paper ("PR.0643.7.2026"),
                                    .signature = "III Nsm 214/26",
                                    .received_on = ost_sample_day (19, 11, 2026),
                                    .about = "Jan Nowak",
                                    .search_terms = "Nowak, Zabrdzie",
                                    .text = shipped };
  g_autofree char *text = set (ost_unknown_family_letter_new_document (&letter), "nieznana", NULL);
  g_autofree char *own = NULL;

  g_assert_nonnull (strstr (text, "W odpowiedzi na pismo (wpływ: 19 listopada 2026 r.), sygn. akt "
                                  "III Nsm 214/26, dotyczące: Jan Nowak"));
  g_assert_nonnull (strstr (text, "według danych: Nowak, Zabrdzie."));
  letter.text = "Nie znamy: *{kogo}*.";
  own = set (ost_unknown_family_letter_new_document (&letter), "nieznana-2", NULL);
  g_assert_nonnull (strstr (own, "Nie znamy: Jan Nowak."));
}

/* A child hidden from the other parent (R1) is not found by the plan either. */
static void
test_plan_hides_place (void)
{
  OstWorkPlanPaper plan = ost_sample_plan ();
  OstPlanPaperChildAway away = { .name = "Lena", .place = "ul. Tajna 99", .place_hidden = TRUE };
  g_autofree char *text = NULL;

  plan.away = &away;
  plan.n_away = 1;
  text = set (ost_work_plan_paper_new_document (&plan), "plan-utajniony", NULL);
  g_assert_null (strstr (text, "Tajna"));
  g_assert_nonnull (strstr (text, "adres znany ośrodkowi"));
}

static void
test_statement (void)
{
  OstCofinancingStatement statement = ost_sample_statement ();
  g_autofree char *text =
      set (ost_cofinancing_statement_new_document (&statement), "zestawienie", NULL);

  /* 104,20 + 48,63 and 166,72 + 270,00, worked out by hand; Lena 2 × (788,50 + 159,00 + 350,00) */
  g_assert_nonnull (strstr (text, "Kowalczyk Antoni brdziański 152,83 436,72 0,00 589,55"));
  g_assert_nonnull (strstr (text, "Grabowska Lena brdziański 0,00 0,00 2 595,00 2 595,00"));
  g_assert_nonnull (strstr (text, "Razem 152,83 436,72 2 595,00 3 184,55"));
  g_assert_nonnull (strstr (text, "listopad 2026 48,63 436,72 1 297,50 1 782,85"));
  g_assert_nonnull (strstr (text, "Gmina nie ponosi wydatków: art. 191 ust. 10a"));
  g_assert_nonnull (strstr (text, "Przyjęto wg zasad rozliczeń z: powiat brdziański"));
  g_assert_null (strstr (text, "należy się"));
}

static void
test_family_card (void)
{
  OstFamilyCard card = ost_sample_family_card ();
  g_autofree char *text = set (ost_family_card_new_document (&card), "karta-rodziny", NULL);
  g_autofree char *hidden = NULL;

  g_assert_nonnull (strstr (text, "Jasieniec Nowy 3"));
  g_assert_nonnull (strstr (text, "Zadłużenie: brak danych"));
  card.address_hidden = TRUE;
  card.n_people = 0;
  hidden = set (ost_family_card_new_document (&card), "karta-utajniona", NULL);
  g_assert_null (strstr (hidden, "Jasieniec"));
  g_assert_null (strstr (hidden, "500 000 000"));
}

static void
test_visit_card (void)
{
  OstVisitCard card = ost_sample_visit_card ();
  g_autofree char *text = set (ost_visit_card_new_document (&card), "karta-wizyty", NULL);
  g_autofree char *in_time = NULL;

  g_assert_nonnull (strstr (text, "Wpis sporządzono dnia: 27 listopada 2026 r."));
  g_assert_nonnull (strstr (text, "godz. 10:30–11:45"));
  card.written_on = ost_sample_day (20, 11, 2026);
  in_time = set (ost_visit_card_new_document (&card), "karta-wizyty-2", NULL);
  g_assert_null (strstr (in_time, "Wpis sporządzono"));
}

static void
test_empty_card (void)
{
  OstVisitCard card = ost_sample_empty_card ();
  guint n_pages;
  g_autofree char *text = set (ost_visit_card_new_document (&card), "karta-pusta", &n_pages);

  g_assert_nonnull (strstr (text, "duży pies"));
  g_assert_nonnull (strstr (text, "Otwarte działania z planu"));
  g_assert_cmpuint (n_pages, <=, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/papers/opinion", test_opinion);
  g_test_add_func ("/papers/bare-opinion", test_bare_opinion);
  g_test_add_func ("/papers/plan", test_plan);
  g_test_add_func ("/papers/agreements", test_agreements);
  g_test_add_func ("/papers/unknown-family", test_unknown_family);
  g_test_add_func ("/papers/plan-hides-place", test_plan_hides_place);
  g_test_add_func ("/papers/statement", test_statement);
  g_test_add_func ("/papers/family-card", test_family_card);
  g_test_add_func ("/papers/visit-card", test_visit_card);
  g_test_add_func ("/papers/empty-card", test_empty_card);
  return g_test_run ();
}
