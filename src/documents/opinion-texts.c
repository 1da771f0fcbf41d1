/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "documents/note-sentences.h"
#include "documents/opinion-texts.h"

#define OTHER_AREA "Inne"
#define OWN_WORDS "Co dziecko samo powiedziało"

static const char *const areas[] = {
  "Mieszkanie",     "Utrzymanie i gospodarowanie", "Zdrowie i uzależnienia",
  "Bezpieczeństwo", "Relacje dorosłych",           "Otoczenie"
};
static const char *const child_lines[] = { "Opieka codzienna", "Zdrowie",
                                           "Rozwój i nauka",   "Więź z rodzicami i rodzeństwem",
                                           "Potrzeby",         OWN_WORDS };

static const char *
keep (GPtrArray *kept, char *text)
{
  g_ptr_array_add (kept, text);
  return text;
}

static gpointer
make_room (GPtrArray *kept, gsize n, gsize size)
{
  gpointer room = g_malloc0_n (MAX (n, 1), size);

  g_ptr_array_add (kept, room);
  return room;
}

#define ROOM(kept, n, Type) ((Type *) make_room (kept, n, sizeof (Type)))

/* Lines that are not blank; an empty list for no text. */
static const char *const *
read_lines (GPtrArray *kept, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  const char **room = ROOM (kept, g_strv_length (lines) + 1, const char *);
  guint n = 0;

  for (char **line = lines; *line != NULL; line++)
    if (*g_strstrip (*line) != '\0')
      room[n++] = keep (kept, g_strdup (*line));
  return room;
}

static guint
count (const char *const *lines)
{
  return g_strv_length ((char **) lines);
}

/* LINE after "TITLE:", NULL when it does not begin so. */
static const char *
after_title (const char *line, const char *title)
{
  const gsize length = strlen (title);

  if (!g_str_has_prefix (line, title) || line[length] != ':')
    return NULL;
  line += length + 1;
  while (*line == ' ')
    line++;
  return line;
}

static void
append (GPtrArray *kept, const char **text, const char *more)
{
  if (*more != '\0')
    *text = *text == NULL ? more : keep (kept, g_strdup_printf ("%s\n%s", *text, more));
}

/* Part 1: "2. …" answers the second question; without numbers paragraphs answer in order. */

static guint
leading_number (const char *line, const char **rest)
{
  char *end = NULL;
  const guint64 number = g_ascii_isdigit (*line) ? g_ascii_strtoull (line, &end, 10) : 0;

  if (number == 0 || number > 99 || (*end != '.' && *end != ')') || end[1] != ' ')
    return 0;
  *rest = end + 2;
  return (guint) number;
}

static void
take_answers (OstCourtOpinion *opinion, const char *text, const char *questions, GPtrArray *kept)
{
  const char *const *asked = read_lines (kept, questions);
  const char *const *written = read_lines (kept, text);
  const guint n = MAX (count (asked), *written != NULL ? 1 : 0);
  OstOpinionAnswer *answers = ROOM (kept, n, OstOpinionAnswer);
  gboolean numbered = FALSE;
  guint at = 0;

  for (guint i = 0; asked[i] != NULL; i++)
    {
      const char *rest = asked[i];

      leading_number (asked[i], &rest);
      answers[i].question = keep (kept, g_strdup_printf ("Pytanie %u. %s", i + 1, rest));
    }
  for (guint i = 0; written[i] != NULL; i++)
    {
      const char *rest = written[i];
      const guint number = leading_number (written[i], &rest);

      numbered |= number != 0;
      at = number != 0 ? number - 1 : numbered ? at : i;
      at = MIN (at, n - 1);
      append (kept, &answers[at].answer, rest);
    }
  opinion->answers = answers;
  opinion->n_answers = n;
}

guint
ost_opinion_texts_count_unanswered (const char *text, const char *questions)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  OstCourtOpinion opinion = { 0 };
  guint n = 0;

  take_answers (&opinion, text, questions, kept);
  for (guint i = 0; i < opinion.n_answers; i++)
    if (opinion.answers[i].question != NULL && opinion.answers[i].answer == NULL)
      n++;
  return n;
}

/* Part 7: lines under the titles of their areas. */
static void
take_areas (OstCourtOpinion *opinion, const char *text, GPtrArray *kept)
{
  const char *const *lines = read_lines (kept, text);
  OstOpinionArea *room = ROOM (kept, G_N_ELEMENTS (areas) + 1, OstOpinionArea);
  guint at = G_N_ELEMENTS (areas);

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    room[i].title = areas[i];
  room[at].title = OTHER_AREA;
  for (; *lines != NULL; lines++)
    {
      const char *rest = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (areas) && rest == NULL; i++)
        if ((rest = after_title (*lines, areas[i])) != NULL)
          at = i;
      append (kept, &room[at].text, rest != NULL ? rest : *lines);
    }
  opinion->areas = room;
  opinion->n_areas = G_N_ELEMENTS (areas) + (room[G_N_ELEMENTS (areas)].text != NULL ? 1 : 0);
}

/* Part 8: "Lena:" or "Lena (9 lat): …" begins a child. */

static const char *
after_name (const char *line, const char *name)
{
  g_autofree char *given = g_strndup (name, strcspn (name, " "));
  const gsize length = strlen (given);
  const char *rest = line + length;

  if (!g_str_has_prefix (line, given))
    return NULL;
  if (*rest == ' ' && rest[1] == '(' && strchr (rest, ')') != NULL)
    rest = strchr (rest, ')') + 1;
  if (*rest == '\0')
    return rest;
  return *rest == ':' ? rest + 1 + strspn (rest + 1, " ") : NULL;
}

static void
take_child_line (OstOpinionChild *child, const char *line, const char ***field, GPtrArray *kept)
{
  const char **const fields[] = { &child->care,  &child->health, &child->learning,
                                  &child->bonds, &child->needs,  &child->own_words };
  const char *rest = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields) && rest == NULL; i++)
    if ((rest = after_title (line, child_lines[i])) != NULL)
      *field = fields[i];
  append (kept, *field, rest != NULL ? rest : line);
}

static void
take_children (OstCourtOpinion *opinion, const char *text, GPtrArray *kept)
{
  OstOpinionChild *children = (OstOpinionChild *) opinion->children;
  const char *const *lines = read_lines (kept, text);
  OstOpinionChild *child = opinion->n_children > 0 ? &children[0] : NULL;
  const char **field = child != NULL ? &child->care : NULL;

  for (; child != NULL && *lines != NULL; lines++)
    {
      const char *rest = NULL;

      for (guint i = 0; i < opinion->n_children && rest == NULL; i++)
        if ((rest = after_name (*lines, children[i].name)) != NULL)
          {
            child = &children[i];
            field = &child->care;
          }
      take_child_line (child, rest != NULL ? rest : *lines, &field, kept);
    }
}

/* LINE up to MARK, what follows it in REST. */
static const char *
cut (GPtrArray *kept, const char *line, const char *mark, const char **rest)
{
  const char *found = strstr (line, mark);

  if (found == NULL)
    return line;
  *rest = keep (kept, g_strstrip (g_strdup (found + strlen (mark))));
  return keep (kept, g_strchomp (g_strndup (line, (gsize) (found - line))));
}

/* Part 10: "terapia. Skorzystali: matka. Wynik: …" */
static void
take_help (OstCourtOpinion *opinion, const char *text, GPtrArray *kept)
{
  const char *const *lines = read_lines (kept, text);
  const guint n = count (lines);
  OstOpinionHelp *help = ROOM (kept, opinion->n_help + n, OstOpinionHelp);

  for (guint i = 0; i < opinion->n_help; i++)
    help[i] = opinion->help[i];
  for (guint i = 0; i < n; i++)
    {
      OstOpinionHelp *row = &help[opinion->n_help + i];

      row->form = cut (kept, lines[i], "Wynik:", &row->result);
      row->form = cut (kept, row->form, "Skorzystali:", &row->who);
    }
  opinion->help = help;
  opinion->n_help += n;
}

/* Part 12: "12.03.2026: fakt. Zrobiono: …" */
static void
take_risks (OstCourtOpinion *opinion, const char *text, GPtrArray *kept)
{
  const char *const *lines = read_lines (kept, text);
  const guint n = count (lines);
  OstOpinionRisk *risks = ROOM (kept, n, OstOpinionRisk);

  for (guint i = 0; i < n; i++)
    {
      const gsize length = strspn (lines[i], "0123456789.");
      g_autofree char *day = g_strndup (lines[i], length);
      const char *fact = lines[i];

      if (lines[i][length] == ':' && ost_date_parse (day, &risks[i].day))
        fact += length + 1 + strspn (fact + length + 1, " ");
      risks[i].fact = cut (kept, fact, "Zrobiono:", &risks[i].response);
    }
  opinion->risks = risks;
  opinion->n_risks = n;
}

static const char *const *
lines_or_null (GPtrArray *kept, const char *text)
{
  const char *const *lines = read_lines (kept, text);

  return *lines != NULL ? lines : NULL;
}

static const char *const *
join_lines (GPtrArray *kept, const char *const *first, const char *text)
{
  const char *const *second = read_lines (kept, text);
  const guint n = first != NULL ? count (first) : 0;
  const char **both = ROOM (kept, n + count (second) + 1, const char *);

  for (guint i = 0; i < n; i++)
    both[i] = first[i];
  for (guint i = 0; second[i] != NULL; i++)
    both[n + i] = second[i];
  return both[0] != NULL ? both : NULL;
}

void
ost_opinion_texts_fill (OstCourtOpinion *opinion,
                        const char *const *texts,
                        const char *questions,
                        GPtrArray *kept)
{
  take_answers (opinion, texts[1], questions, kept);
  opinion->papers_seen = join_lines (kept, opinion->papers_seen, texts[2]);
  if (texts[3] != NULL)
    opinion->guardians = texts[3];
  opinion->course = texts[4];
  opinion->duties_note = texts[5];
  opinion->goals_note = texts[6];
  take_areas (opinion, texts[7], kept);
  take_children (opinion, texts[8], kept);
  opinion->meetings_note = texts[9];
  take_help (opinion, texts[10], kept);
  opinion->strengths = lines_or_null (kept, texts[11]);
  take_risks (opinion, texts[12], kept);
  opinion->family_position = texts[13];
  opinion->conclusions = texts[14];
  opinion->not_known = lines_or_null (kept, texts[15]);
  opinion->annexes = lines_or_null (kept, texts[OST_OPINION_ANNEXES]);
}

char *
ost_opinion_texts_skeleton (int part, const char *const *children)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (part == 7)
    for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
      g_string_append_printf (text, "%s: \n", areas[i]);
  for (guint c = 0; part == 8 && children[c] != NULL; c++)
    {
      g_string_append_printf (text, "%s%s:\n", c > 0 ? "\n" : "", children[c]);
      for (guint i = 0; i < G_N_ELEMENTS (child_lines); i++)
        g_string_append_printf (text, "%s: \n", child_lines[i]);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

gboolean
ost_opinion_text_is_empty (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    if (*g_strstrip (*line) != '\0' && !g_str_has_suffix (*line, ":"))
      return FALSE;
  return TRUE;
}

gboolean
ost_opinion_text_quotes_child (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    if (g_str_has_prefix (g_strstrip (*line), OWN_WORDS) && ost_note_quotes_literally (*line))
      return TRUE;
  return FALSE;
}
