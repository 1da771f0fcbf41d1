/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "sample-papers.h"

static const char *const centre_lines[] = { "ul. Dworcowa 1, 86-999 Zabrdzie",
                                            "tel. 52 000 00 00, sekretariat@mgops.example", NULL };

GDate
ost_sample_day (int day, int month, int year)
{
  return ost_date (year, month, day);
}

#define DAY(d, m, y) ost_sample_day (d, m, y)

OstPaper
ost_sample_paper (const char *number)
{
  OstPaper paper = { .short_centre = "MGOPS w Zabrdziu", .place = "Zabrdzie", .number = number };

  paper.letterhead.name = "Miejsko-Gminny Ośrodek Pomocy Społecznej w Zabrdziu";
  paper.letterhead.lines = centre_lines;
  paper.date = DAY (21, 11, 2026);
  paper.handled_by = "Anna Lis, tel. 52 000 00 00";
  paper.author = "Anna Lis";
  paper.foot_line = "DANE PRZYKŁADOWE – osoby i zdarzenia zmyślone";
  return paper;
}

static OstOpinionAnswer answers[] = {
  { "1. Jak matka sprawuje codzienną opiekę nad dziećmi?",
    "W okresie objętym opinią matka każdego dnia przygotowywała posiłki i odprowadzała Kubę do "
    "szkoły (część 7 i 8). Podczas 23 wizyt w domu dzieci były ubrane odpowiednio do pory roku, "
    "a w mieszkaniu było ciepło." },
  { "2. Jaki jest kontakt rodziców ze szkołą?",
    "Matka była na 4 z 5 umówionych spotkań w szkole (część 8). Jedno odwołała dzień wcześniej "
    "z powodu wizyty u lekarza." },
  { "3. Jaka jest relacja małoletniej Zofii z partnerem matki?",
    "Zofia w obecności asystenta rozmawiała z partnerem matki o sprawach codziennych. Innych "
    "obserwacji asystent nie ma (część 15)." },
};

static OstOpinionContact contacts[] = { { "wizyty w miejscu zamieszkania", 23 },
                                        { "spotkania w ośrodku", 4 },
                                        { "towarzyszenie w instytucjach", 3 },
                                        { "rozmowy telefoniczne", 11 } };

static OstOpinionTalk talks[3];
static const char *const papers_seen[] = {
  "zaświadczenie poradni ginekologicznej z dnia 3 listopada 2026 r.",
  "opinia wychowawcy z dnia 28 października 2026 r.", NULL
};
static OstPaperPerson people[5];
static OstOpinionDuty duties[2];

static OstOpinionGoal goals[] = {
  { "Zofia jest pod stałą opieką lekarza i położnej", "osiągnięty",
    "opieka poradni od 12 maja 2026 r., wizyty według harmonogramu" },
  { "Kuba chodzi do szkoły punktualnie", "osiągnięty", "od września 2026 r. bez spóźnień" },
  { "W domu są ustalone zasady korzystania z telefonu", "w toku",
    "zasady spisano 4 listopada 2026 r." },
  { "Dorośli rozwiązują spory bez krzyku przy dzieciach", "nieosiągnięty",
    "partner matki odmówił udziału w mediacjach (20 września 2026 r.)" },
};

static OstOpinionArea areas[] = {
  { "Mieszkanie", "W dniu wizyty 18 listopada 2026 r. w mieszkaniu były trzy pokoje, kuchnia i "
                  "łazienka, piec był "
                  "rozpalony. Zofia ma własny pokój, Kuba śpi w pokoju przechodnim." },
  { "Utrzymanie i gospodarowanie",
    "Partner matki pracuje na podstawie umowy o pracę, matka otrzymuje świadczenia rodzinne. "
    "Z relacji matki wynika, że czynsz i prąd są opłacone do października 2026 r.; asystent "
    "widział "
    "potwierdzenia wpłat." },
  { "Zdrowie i uzależnienia", NULL },
  { "Bezpieczeństwo",
    "Asystent nie obserwował przemocy. Z relacji Zofii wynika, że w sierpniu 2026 r. doszło do "
    "kłótni, po której spędziła noc u babci." },
  { "Relacje dorosłych",
    "Matka i jej partner różnie widzą rozwiązanie sprawy nauki Zofii po porodzie; rozmawiali o tym "
    "przy asystencie dwa razy." },
  { "Otoczenie", "Rodzinę wspiera babcia macierzysta, mieszkająca w tej samej miejscowości." },
};

static OstOpinionChild children[2];

static OstOpinionHelp help[2];
static const char *const strengths[] = {
  "matka sama umawia wizyty lekarskie i przestrzega terminów",
  "Zofia kontynuuje naukę w trybie indywidualnym i chce ukończyć szkołę",
  "babcia gotowa do pomocy w opiece nad niemowlęciem", NULL
};
static OstOpinionRisk risks[2];
static const char *const not_known[] = {
  "Brak danych o zdrowiu partnera matki; ostatnia informacja z 2 marca 2026 r., z relacji matki.",
  "Brak danych o planach ojca dziecka Zofii – asystent nie ma z nim kontaktu.", NULL
};
static const char *const annexes[] = { "kopia planu pracy z rodziną z dnia 24 lutego 2026 r.",
                                       NULL };
static const char *const copies[] = { "Sąd Rejonowy w Zabrdziu, III Wydział Rodzinny i Nieletnich",
                                      "a/a", NULL };
static const char *const court[] = { "Sąd Rejonowy w Zabrdziu", "III Wydział Rodzinny i Nieletnich",
                                     "ul. Sądowa 2, 86-999 Zabrdzie", NULL };
static const OstSignature countersign = { "Przekazuję", "Felicja Jastrząb", "dyrektorka" };

static void
fill_people (void)
{
  people[0] =
      (OstPaperPerson){ "Monika Piotrowska", DAY (14, 3, 1987), "matka", NULL, "Jasieniec Nowy 3" };
  people[1] = (OstPaperPerson){ "Paweł Zaręba", DAY (2, 7, 1984), "partner matki", NULL,
                                "Jasieniec Nowy 3" };
  people[2] = (OstPaperPerson){ "Zofia Piotrowska", DAY (9, 4, 2010), "córka",
                                "matka: pełna; ojciec: ograniczona (Sąd Rejonowy w Zabrdziu, "
                                "III Nsm 12/19)",
                                "Jasieniec Nowy 3" };
  people[3] = (OstPaperPerson){ "Jakub Piotrowski", DAY (30, 8, 2016), "syn", "matka: pełna",
                                "Jasieniec Nowy 3" };
  people[4] = (OstPaperPerson){ "Teresa Wrzos", DAY (1, 1, 1961), "babcia macierzysta",
                                NULL,           "ul. Tajna 99",   TRUE };
}

static void
fill_children (void)
{
  children[0] = (OstOpinionChild){
    "Zofia",
    "16 lat",
    DAY (18, 11, 2026),
    "Matka przygotowuje posiłki i towarzyszy córce w wizytach lekarskich.",
    "Ciąża, 22. tydzień, przebiega prawidłowo (zaświadczenie poradni z dnia 3 listopada 2026 r.).",
    "Klasa II liceum, nauczanie indywidualne od 5 października 2026 r.",
    "Zofia zwraca się o pomoc najpierw do matki i babci.",
    "Przygotowanie do roli matki; opieka nad dzieckiem w godzinach nauki."
  };
  children[1] = (OstOpinionChild){ "Jakub",
                                   "10 lat",
                                   DAY (21, 10, 2026),
                                   "Syn wstaje o 6:45, matka odprowadza go na autobus.",
                                   "Szczepienia wykonane według kalendarza (książeczka zdrowia).",
                                   "Klasa IV, we wrześniu i październiku 2026 r. bez nieobecności "
                                   "nieusprawiedliwionych (pedagog M. Kalina).",
                                   NULL,
                                   "Spokojne miejsce do nauki." };
}

static void
fill_tables (void)
{
  talks[0] = (OstOpinionTalk){ "Szkoła Podstawowa nr 2 w Zabrdziu, pedagog Maria Kalina",
                               DAY (28, 10, 2026), "frekwencja i zachowanie Jakuba" };
  talks[1] = (OstOpinionTalk){ "Poradnia Psychologiczno-Pedagogiczna w Brdzianach",
                               DAY (6, 10, 2026), "nauczanie indywidualne Zofii" };
  talks[2] =
      (OstOpinionTalk){ "położna środowiskowa", DAY (12, 11, 2026), "przygotowanie do porodu" };
  duties[0] = (OstOpinionDuty){ "Współpraca z asystentem rodziny",
                                "matka",
                                "23 z 26 zaplanowanych wizyt",
                                "wykonywane",
                                DAY (20, 11, 2026),
                                "dziennik asystenta" };
  duties[1] = (OstOpinionDuty){ "Udział w warsztatach „Szkoła dla rodziców”",
                                "matka, partner",
                                "matka: 9 z 10 zajęć; partner: nie uczestniczył",
                                "w toku",
                                DAY (31, 10, 2026),
                                "lista obecności ośrodka" };
  help[0] = (OstOpinionHelp){ "warsztaty „Szkoła dla rodziców”", DAY (3, 3, 2026),
                              DAY (31, 10, 2026), "matka", "9 z 10 zajęć" };
  help[1] = (OstOpinionHelp){ "konsultacje psychologa", DAY (15, 6, 2026), ost_date_none (),
                              "Zofia", "4 spotkania, w toku" };
  risks[0] =
      (OstOpinionRisk){ "Kłótnia dorosłych, po której Zofia nocowała u babci (z relacji Zofii)",
                        DAY (14, 8, 2026),
                        "Rozmowa z matką i partnerem 17 sierpnia 2026 r.; propozycja mediacji, "
                        "partner odmówił." };
  risks[1] =
      (OstOpinionRisk){ "Przerwa w nauce Zofii od 1 do 30 września 2026 r.", DAY (1, 9, 2026),
                        "Wniosek do poradni; nauczanie indywidualne od 5 października." };
}

#define FILL(opinion, member, array)                                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    (opinion).member = array;                                                                      \
    (opinion).n_##member = G_N_ELEMENTS (array);                                                   \
  }                                                                                                \
  G_STMT_END

OstCourtOpinion
ost_sample_opinion (void)
{
  OstCourtOpinion o = { .paper = ost_sample_paper ("PR.0643.4.2026") };

  fill_people ();
  fill_children ();
  fill_tables ();
  o.addressee = court;
  o.signature = "III Nsm 214/26";
  o.letter_date = DAY (10, 11, 2026);
  o.received_on = DAY (13, 11, 2026);
  o.citation =
      "art. 15 ust. 1 pkt 17 ustawy z dnia 9 czerwca 2011 r. o wspieraniu rodziny i systemie "
      "pieczy zastępczej (tekst według ustawień ośrodka)";
  o.version = 1;
  o.subjects = "Monika Piotrowska (ur. 14.03.1987)\nZofia Piotrowska (ur. 09.04.2010)\n"
               "Jakub Piotrowski (ur. 30.08.2016)";
  FILL (o, answers, answers);
  o.period_from = DAY (19, 2, 2026);
  o.period_to = DAY (20, 11, 2026);
  o.assistant_since = DAY (19, 2, 2026);
  FILL (o, contacts, contacts);
  FILL (o, talks, talks);
  o.papers_seen = papers_seen;
  FILL (o, people, people);
  o.guardians = "nie ustanowiono";
  o.basis = "zgoda rodziny z dnia 19 lutego 2026 r. (bez zobowiązania przez Sąd)";
  o.visits = (OstOpinionVisits){ 26, 23, 0, 0, 2, 1 };
  o.plan = "z dnia 24 lutego 2026 r., ułożony z matką i Zofią; aktualna wersja 1";
  o.course = "Spośród 26 zaplanowanych wizyt odbyły się 23; dwie odwołała rodzina z podaniem "
             "przyczyny, jedną asystent z powodu choroby.";
  FILL (o, duties, duties);
  FILL (o, goals, goals);
  FILL (o, areas, areas);
  FILL (o, children, children);
  FILL (o, help, help);
  o.strengths = strengths;
  FILL (o, risks, risks);
  o.family_position =
      "Matka zapoznała się z treścią opinii 20 listopada 2026 r. Uważa, że rodzina "
      "radzi sobie coraz lepiej, i prosi o dalszą pomoc w przygotowaniu do narodzin "
      "wnuka.";
  o.conclusions =
      "Współpracy sprzyjają regularność matki i wsparcie babci; utrudnia ją brak udziału "
      "partnera w proponowanych formach pomocy.\nW ocenie asystenta dalsza praca "
      "z rodziną jest celowa, w szczególności w zakresie przygotowania Zofii do "
      "rodzicielstwa oraz rozwiązywania sporów między dorosłymi, przez co najmniej 12 "
      "miesięcy. Rozstrzygnięcie pozostawia się Sądowi.";
  o.not_known = not_known;
  o.basis_text = "Opinia opiera się na bezpośredniej pracy z rodziną i na aktach sprawy.";
  o.no_duties_text = "Asystentowi nie są znane zobowiązania nałożone przez Sąd.";
  o.no_care_text = "Nie dotyczy: żadne z dzieci nie przebywa w pieczy zastępczej.";
  o.annexes = annexes;
  o.copies = copies;
  o.assistant = (OstSignature){ "Sporządziła", "Anna Lis", "asystentka rodziny" };
  o.head = &countersign;
  return o;
}

static OstPaperPerson plan_people[3];
static OstPlanPaperStep plan_steps[2][3];
static OstPlanPaperGoal plan_goals[2];
static const char *const plan_support[] = {
  "poradnictwo prawne w ośrodku – od 1 października 2026 r.",
  "grupa „Szkoła dla rodziców” – dodatkowo uzgodniono udział od stycznia 2027 r.", NULL
};
static const OstSignature plan_signatures[] = { { NULL, "Ewa Nowak", "matka" },
                                                { NULL, "Anna Lis", "asystentka rodziny" },
                                                { NULL, "Danuta Sroka", "pracownik socjalny" } };
static const char *const plan_copies[] = { "rodzina", "a/a", NULL };

static void
fill_plan (void)
{
  plan_people[0] = (OstPaperPerson){ "Ewa Nowak", DAY (5, 6, 1997), "matka" };
  plan_people[1] = (OstPaperPerson){ "Lena Nowak", DAY (12, 9, 2020), "córka" };
  plan_people[2] = (OstPaperPerson){ "Jan Nowak", DAY (3, 2, 2023), "syn" };
  plan_steps[0][0] = (OstPlanPaperStep){ "Pani Nowak spisuje przez miesiąc wszystkie wydatki.",
                                         "matka",
                                         "asystentka",
                                         DAY (20, 12, 2026),
                                         "Znane są stałe koszty rodziny.",
                                         "w toku",
                                         NULL };
  plan_steps[0][1] = (OstPlanPaperStep){
    "Pani Nowak umawia spotkanie w spółdzielni w sprawie rozłożenia zaległości "
    "czynszowej na raty; asystentka towarzyszy.",
    "matka",
    "asystentka",
    DAY (15, 12, 2026),
    "Podpisana ugoda, najwyżej 250 zł miesięcznie.",
    "nierozpoczęte",
    NULL
  };
  plan_steps[0][2] = (OstPlanPaperStep){ "Złożenie wniosku o dodatek mieszkaniowy.",
                                         "matka",
                                         "pracownik socjalny",
                                         DAY (30, 11, 2026),
                                         "Dodatek przyznany od stycznia 2027 r.",
                                         "zrobione",
                                         "wniosek złożono 18 listopada 2026 r." };
  plan_steps[1][0] =
      (OstPlanPaperStep){ "Ułożenie obrazkowego planu dnia i powieszenie go w kuchni.",
                          "matka, Lena",
                          "asystentka",
                          DAY (5, 12, 2026),
                          "Dzieci chodzą spać o 20:00.",
                          "w toku",
                          NULL };
  plan_steps[1][1] =
      (OstPlanPaperStep){ "Pani Nowak umawia wizytę w poradni; asystentka towarzyszy "
                          "przy pierwszej.",
                          "matka",
                          "asystentka",
                          DAY (31, 1, 2027),
                          "Szczepienia obojga dzieci uzupełnione.",
                          "nierozpoczęte",
                          NULL };
  plan_goals[0] = (OstPlanPaperGoal){ "Czynsz i prąd są płacone na bieżąco",
                                      "matka",
                                      "rodzina",
                                      "przez trzy kolejne miesiące nie ma nowych zaległości",
                                      plan_steps[0],
                                      3 };
  plan_goals[1] = (OstPlanPaperGoal){
    "Dzieci mają stały rytm dnia i aktualne szczepienia", "Lena, Jan",   "przedszkole",
    "Lena przychodzi do przedszkola przed 8:15",          plan_steps[1], 2
  };
}

OstWorkPlanPaper
ost_sample_plan (void)
{
  OstWorkPlanPaper p = { .paper = ost_sample_paper ("PR.4200.12.2026"), .version = 1 };

  fill_plan ();
  p.from = DAY (23, 11, 2026);
  p.to = DAY (30, 6, 2027);
  p.citation = "art. 15 ust. 1 pkt 1 oraz ust. 3 ustawy o wspieraniu rodziny i systemie pieczy "
               "zastępczej";
  p.family = "Nowak, ul. Szkolna 5 m. 3, Zabrdzie";
  FILL (p, people, plan_people);
  p.authors = "Ewa Nowak; plan ułożono wspólnie podczas spotkań w dniach 9 i 16 listopada 2026 r.";
  p.assistant = "Anna Lis";
  p.social_worker = "Danuta Sroka, 17 listopada 2026 r., w ośrodku";
  p.starting_point =
      "Pani Nowak po rozstaniu z ojcem dzieci prowadzi dom sama od września 2026 r. Mocną stroną "
      "rodziny jest regularne chodzenie Leny do przedszkola. Trudne jest łączenie opłat z "
      "wydatkami "
      "na dzieci; zaległość czynszowa wynosi 1 840,00 zł. Pani Nowak chce przede wszystkim spłacić "
      "zaległości i mieć spokojne wieczory.";
  p.strengths = "siostra matki (opieka dwa popołudnia w tygodniu), przedszkole, sąsiadka";
  p.main_goal =
      "Do 30 czerwca 2027 r. dzieci mają stały rytm dnia, a czynsz jest płacony na bieżąco.";
  p.own_words = "„Chcę, żeby wieczorem było spokojnie i żebym nie bała się listonosza”.";
  FILL (p, goals, plan_goals);
  p.state_on = DAY (21, 11, 2026);
  p.support = plan_support;
  p.rules =
      "Spotkania co tydzień, w domu; odwołanie telefonicznie do godz. 8:00. W sytuacji nagłej "
      "rodzina dzwoni do ośrodka w godzinach pracy, poza nimi na numer 112. Plan zmieniamy "
      "wspólnie, aneksem.";
  p.review_due = DAY (23, 5, 2027);
  p.planned_end = DAY (31, 12, 2027);
  FILL (p, signatures, plan_signatures);
  p.copies = plan_copies;
  return p;
}

static OstStatementLine lines_antoni[4];
static OstStatementLine lines_lena[6];
static OstStatementLine lines_baby[2];
static OstStatementChild statement_children[3];
static const OstStatementRule rules[] = { { "początek roku pobytu", "rocznica umieszczenia" },
                                          { "koszt koordynatora", "nie wlicza się" } };
static OstStatementAgreement agreements[1];
static const OstSignature statement_signatures[] = {
  { "Sporządziła", "Grażyna Czapla", "księgowa" },
  { "Zatwierdzam", "Felicja Jastrząb", "dyrektorka" }
};

static void
fill_statement (void)
{
  const char *kin = "rodzina zastępcza spokrewniona";
  const char *other = "rodzina zastępcza niezawodowa";
  const char *benefit = "świadczenie na pokrycie kosztów utrzymania";

  lines_antoni[0] = (OstStatementLine){ DAY (1, 10, 2026), kin, benefit, 10, 31, 104200, 10420 };
  lines_antoni[1] = (OstStatementLine){ DAY (1, 11, 2026), kin, benefit, 10, 14, 48627, 4863 };
  lines_antoni[2] = (OstStatementLine){ DAY (1, 11, 2026), kin, benefit, 30, 16, 55573, 16672 };
  lines_antoni[3] =
      (OstStatementLine){ DAY (1, 11, 2026), kin, "zdarzenie losowe", 30, 0, 90000, 27000 };
  for (int i = 0; i < 2; i++)
    {
      lines_lena[3 * i] =
          (OstStatementLine){ DAY (1, 10 + i, 2026), other, benefit, 50, 31 - i, 157700, 78850 };
      lines_lena[3 * i + 1] = (OstStatementLine){ DAY (1, 10 + i, 2026),
                                                  other,
                                                  "dodatek z tytułu niepełnosprawności",
                                                  50,
                                                  31 - i,
                                                  31800,
                                                  15900 };
      lines_lena[3 * i + 2] = (OstStatementLine){
        DAY (1, 10 + i, 2026), other, "wypoczynek poza miejscem zamieszkania", 50, 0, 70000, 35000
      };
      lines_baby[i] =
          (OstStatementLine){ DAY (1, 10 + i, 2026), other, benefit, 0, 31 - i, 157700, 0 };
    }
  statement_children[0] =
      (OstStatementChild){ "Kowalczyk Antoni", NULL, "brdziański", DAY (15, 11, 2025), NULL,
                           lines_antoni,       4 };
  statement_children[1] =
      (OstStatementChild){ "Grabowska Lena", NULL, "brdziański", DAY (29, 2, 2024), NULL,
                           lines_lena,       6 };
  statement_children[2] =
      (OstStatementChild){ "Kłos, dziecko bez imienia w aktach",
                           NULL,
                           "brdziański",
                           DAY (29, 6, 2026),
                           "art. 191 ust. 10a – dziecko pozostawione bezpośrednio po urodzeniu",
                           lines_baby,
                           2 };
  agreements[0] = (OstStatementAgreement){ "powiat brdziański", DAY (1, 1, 2025), rules, 2 };
}

OstCofinancingStatement
ost_sample_statement (void)
{
  OstCofinancingStatement s = { .paper = ost_sample_paper ("FN.3021.7.2026") };

  fill_statement ();
  s.gmina = "Gmina Zabrdzie";
  s.from = DAY (1, 10, 2026);
  s.to = DAY (30, 11, 2026);
  s.citation = "art. 191 ust. 9–10 ustawy o wspieraniu rodziny i systemie pieczy zastępczej";
  FILL (s, children, statement_children);
  FILL (s, agreements, agreements);
  FILL (s, signatures, statement_signatures);
  return s;
}

static OstFamilyCardPerson card_people[4];
static OstFamilyCardChild card_children[2];
static const OstFamilyCardHelper helpers[] = {
  { "pracownik socjalny", "Danuta Sroka", "tel. 52 000 00 00 w. 12" },
  { "pedagog szkolny", "Maria Kalina, Szkoła Podstawowa nr 2 w Zabrdziu", "tel. 52 000 00 01" },
};
static const OstFamilyCardField fields[] = {
  { "Mieszkanie", "dom jednorodzinny, trzy pokoje, ogrzewanie piecowe, bez zaległości" },
  { "Zadłużenie", NULL },
  { "Zdrowie", "Zofia – ciąża, opieka poradni od maja 2026 r." },
};

OstFamilyCard
ost_sample_family_card (void)
{
  OstFamilyCard c = { .paper = ost_sample_paper ("PR.4200.3.2026") };

  fill_people ();
  for (guint i = 0; i < 4; i++)
    card_people[i].person = people[i];
  card_people[0].work = "nie pracuje";
  card_people[0].income = "świadczenia rodzinne";
  card_people[1].work = "umowa o pracę, tartak";
  card_people[1].income = "wynagrodzenie";
  card_people[2].school = "liceum, klasa II, nauczanie indywidualne";
  card_people[3].school = "Szkoła Podstawowa nr 2, klasa IV";
  card_people[3].pesel = "16283000017";
  card_children[0] = (OstFamilyCardChild){ "Zofia", people[2].custody,
                                           "Sąd Rejonowy w Zabrdziu, III Nsm 214/26", NULL };
  card_children[1] = (OstFamilyCardChild){ "Jakub", "matka: pełna", NULL, NULL };
  c.family = "Piotrowscy";
  c.address = "Jasieniec Nowy 3, 86-999 Zabrdzie";
  c.phone = "500 000 000";
  c.basis = "zgoda rodziny z dnia 19 lutego 2026 r.";
  c.from = DAY (19, 2, 2026);
  c.assistant = "Anna Lis";
  FILL (c, people, card_people);
  FILL (c, children, card_children);
  FILL (c, helpers, helpers);
  FILL (c, fields, fields);
  return c;
}

static OstVisitCardTask earlier[2];
static OstVisitCardTask agreed[2];
static OstVisitCardTask steps[2];
static const char *const members[] = { "Monika", "Paweł", "Zofia", "Jakub", NULL };
static const char *const young[] = { "Zofia", "Jakub", NULL };
static const char *const seen[] = { "Zofia", NULL };

static void
fill_tasks (void)
{
  earlier[0] = (OstVisitCardTask){ "Telefon do poradni w sprawie terminu", "matka",
                                   DAY (13, 11, 2026), TRUE };
  earlier[1] = (OstVisitCardTask){ "Przygotowanie spisu wyprawki", "Zofia", DAY (18, 11, 2026) };
  agreed[0] = (OstVisitCardTask){ "Wizyta u położnej, asystentka towarzyszy", "Zofia, asystentka",
                                  DAY (25, 11, 2026) };
  agreed[1] =
      (OstVisitCardTask){ "Wniosek o świadczenie z tytułu urodzenia dziecka – lista dokumentów",
                          "asystentka", DAY (2, 12, 2026) };
  steps[0] = (OstVisitCardTask){ "Zasady korzystania z telefonu spisane i powieszone w kuchni",
                                 "matka, Jakub", DAY (30, 11, 2026) };
  steps[1] = (OstVisitCardTask){ "Udział partnera matki w pierwszym spotkaniu mediacyjnym",
                                 "partner matki", DAY (15, 12, 2026) };
}

static OstVisitCard
new_visit_card (void)
{
  OstVisitCard v = { .paper = ost_sample_paper (NULL) };

  fill_tasks ();
  v.family = "Piotrowscy";
  v.case_no = "PR.4200.3.2026";
  v.address = "Jasieniec Nowy 3";
  v.assistant = "Anna Lis";
  v.day = DAY (18, 11, 2026);
  v.from_time = 10 * 60 + 30;
  v.to_time = OST_TIME_NONE;
  v.next_time = OST_TIME_NONE;
  v.members = members;
  v.children = young;
  FILL (v, earlier, earlier);
  return v;
}

OstVisitCard
ost_sample_visit_card (void)
{
  OstVisitCard v = new_visit_card ();

  v.card_no = "45";
  v.to_time = 11 * 60 + 45;
  v.form = "wizyta w miejscu zamieszkania";
  v.place = "Jasieniec Nowy 3";
  v.outcome = "odbyła się";
  v.present = "Monika Piotrowska, Zofia Piotrowska";
  v.children_seen = seen;
  v.minutes = 75;
  v.kilometres = 14;
  v.topic = "przygotowanie do porodu, nauka Zofii";
  v.course =
      "Wizyta umówiona. Obecne: matka i Zofia; Jakub był w szkole. W mieszkaniu ciepło (piec "
      "rozpalony), w kuchni obiad na dwa dni. Matka pokazała potwierdzenie opłaty za prąd "
      "z 12 listopada.\nZofia opowiedziała o nauczaniu indywidualnym: matematyka i język polski "
      "dwa razy w tygodniu. Spis wyprawki przełożono na następny raz.";
  v.written_on = DAY (27, 11, 2026);
  FILL (v, agreed, agreed);
  v.next_day = DAY (2, 12, 2026);
  v.next_time = 10 * 60;
  v.signature = OST_VISIT_CARD_SIGNED;
  return v;
}

OstVisitCard
ost_sample_empty_card (void)
{
  OstVisitCard v = new_visit_card ();

  v.empty = TRUE;
  v.safety = "duży pies na łańcuchu przy furtce";
  FILL (v, open_steps, steps);
  return v;
}
