/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "base/date.h"
#include "documents/opinion-source.h"

/* What structs of an opinion hold, so that one walk writes them and another reads them. */
typedef enum
{
  TEXT,
  DATE,
  COUNT, /* guint, int, gboolean */
  ID,    /* gint64 */
  TEXTS, /* NULL-terminated */
  PART,  /* a struct within */
  ROWS   /* pointer to an array, and its length */
} MemberKind;

typedef struct _Shape Shape;

typedef struct
{
  const char *key;
  MemberKind kind;
  gsize offset;
  gsize length_offset;
  const Shape *shape;
} Member;

struct _Shape
{
  const Member *members;
  guint n_members;
  gsize size;
};

#define OF(Type, member, kind)                                                                     \
  {                                                                                                \
#member, kind, G_STRUCT_OFFSET(Type, member), 0, NULL                                          \
  }
#define SHAPE(name, Type)                                                                          \
  static const Shape name##_shape = { name, G_N_ELEMENTS (name), sizeof (Type) }
#define ROWS_OF(member, rows)                                                                      \
  {                                                                                                \
#member, ROWS, G_STRUCT_OFFSET(OstCourtOpinion, member),                                       \
        G_STRUCT_OFFSET(OstCourtOpinion, n_##member), &rows##_shape                                \
  }

static const Member answer[] = { OF (OstOpinionAnswer, question, TEXT),
                                 OF (OstOpinionAnswer, answer, TEXT) };
SHAPE (answer, OstOpinionAnswer);

static const Member contact[] = { OF (OstOpinionContact, what, TEXT),
                                  OF (OstOpinionContact, n, COUNT) };
SHAPE (contact, OstOpinionContact);

static const Member talk[] = { OF (OstOpinionTalk, institution, TEXT),
                               OF (OstOpinionTalk, day, DATE), OF (OstOpinionTalk, matter, TEXT) };
SHAPE (talk, OstOpinionTalk);

static const Member visits[] = { OF (OstOpinionVisits, what, TEXT),
                                 OF (OstOpinionVisits, planned, COUNT),
                                 OF (OstOpinionVisits, held, COUNT),
                                 OF (OstOpinionVisits, nobody_home, COUNT),
                                 OF (OstOpinionVisits, refused, COUNT),
                                 OF (OstOpinionVisits, called_off_by_family, COUNT),
                                 OF (OstOpinionVisits, called_off_by_assistant, COUNT) };
SHAPE (visits, OstOpinionVisits);

static const Member duty[] = {
  OF (OstOpinionDuty, duty, TEXT),     OF (OstOpinionDuty, whom, TEXT),
  OF (OstOpinionDuty, done, TEXT),     OF (OstOpinionDuty, state, TEXT),
  OF (OstOpinionDuty, state_on, DATE), OF (OstOpinionDuty, source, TEXT),
  OF (OstOpinionDuty, person_id, ID)
};
SHAPE (duty, OstOpinionDuty);

static const Member goal[] = { OF (OstOpinionGoal, goal, TEXT), OF (OstOpinionGoal, state, TEXT),
                               OF (OstOpinionGoal, reason, TEXT) };
SHAPE (goal, OstOpinionGoal);

static const Member area[] = { OF (OstOpinionArea, title, TEXT), OF (OstOpinionArea, text, TEXT) };
SHAPE (area, OstOpinionArea);

static const Member child[] = {
  OF (OstOpinionChild, name, TEXT),      OF (OstOpinionChild, age, TEXT),
  OF (OstOpinionChild, last_seen, DATE), OF (OstOpinionChild, care, TEXT),
  OF (OstOpinionChild, health, TEXT),    OF (OstOpinionChild, learning, TEXT),
  OF (OstOpinionChild, bonds, TEXT),     OF (OstOpinionChild, needs, TEXT),
  OF (OstOpinionChild, own_words, TEXT), OF (OstOpinionChild, school, TEXT),
  OF (OstOpinionChild, person_id, ID)
};
SHAPE (child, OstOpinionChild);

static const Member meeting[] = {
  OF (OstOpinionMeeting, child, TEXT),    OF (OstOpinionMeeting, order, TEXT),
  OF (OstOpinionMeeting, planned, COUNT), OF (OstOpinionMeeting, held, COUNT),
  OF (OstOpinionMeeting, course, TEXT),   OF (OstOpinionMeeting, home, TEXT)
};
SHAPE (meeting, OstOpinionMeeting);

static const Member help[] = { OF (OstOpinionHelp, form, TEXT), OF (OstOpinionHelp, from, DATE),
                               OF (OstOpinionHelp, to, DATE), OF (OstOpinionHelp, who, TEXT),
                               OF (OstOpinionHelp, result, TEXT) };
SHAPE (help, OstOpinionHelp);

static const Member risk[] = { OF (OstOpinionRisk, fact, TEXT), OF (OstOpinionRisk, day, DATE),
                               OF (OstOpinionRisk, response, TEXT) };
SHAPE (risk, OstOpinionRisk);

static const Member quote[] = {
  OF (OstOpinionQuote, part, COUNT),   OF (OstOpinionQuote, said, TEXT),
  OF (OstOpinionQuote, day, DATE),     OF (OstOpinionQuote, source, TEXT),
  OF (OstOpinionQuote, author, TEXT),  OF (OstOpinionQuote, entered_on, DATE),
  OF (OstOpinionQuote, person_id, ID), OF (OstOpinionQuote, own_words_of_child, COUNT),
  OF (OstOpinionQuote, topic, TEXT),   OF (OstOpinionQuote, record_id, ID),
  OF (OstOpinionQuote, record_rev, ID)
};
SHAPE (quote, OstOpinionQuote);

static const Member person[] = {
  OF (OstPaperPerson, name, TEXT),      OF (OstPaperPerson, birth_date, DATE),
  OF (OstPaperPerson, role, TEXT),      OF (OstPaperPerson, custody, TEXT),
  OF (OstPaperPerson, residence, TEXT), OF (OstPaperPerson, residence_hidden, COUNT)
};
SHAPE (person, OstPaperPerson);

static const Member member[] = { OF (OstOpinionMember, person_id, ID),
                                 OF (OstOpinionMember, child, COUNT) };
SHAPE (member, OstOpinionMember);

static const Member signature[] = { OF (OstSignature, caption, TEXT), OF (OstSignature, name, TEXT),
                                    OF (OstSignature, role, TEXT) };
SHAPE (signature, OstSignature);

static const Member paper[] = { OF (OstPaper, number, TEXT), OF (OstPaper, date, DATE),
                                OF (OstPaper, place, TEXT), OF (OstPaper, handled_by, TEXT),
                                OF (OstPaper, author, TEXT) };
SHAPE (paper, OstPaper);

static const Member opinion[] = {
  { "paper", PART, G_STRUCT_OFFSET (OstCourtOpinion, paper), 0, &paper_shape },
  OF (OstCourtOpinion, addressee, TEXTS),
  OF (OstCourtOpinion, signature, TEXT),
  OF (OstCourtOpinion, letter_date, DATE),
  OF (OstCourtOpinion, received_on, DATE),
  OF (OstCourtOpinion, citation, TEXT),
  OF (OstCourtOpinion, version, COUNT),
  OF (OstCourtOpinion, replaces, TEXT),
  OF (OstCourtOpinion, subjects, TEXT),
  ROWS_OF (answers, answer),
  OF (OstCourtOpinion, period_from, DATE),
  OF (OstCourtOpinion, period_to, DATE),
  OF (OstCourtOpinion, assistant_since, DATE),
  OF (OstCourtOpinion, assistants, TEXT),
  ROWS_OF (contacts, contact),
  ROWS_OF (talks, talk),
  OF (OstCourtOpinion, papers_seen, TEXTS),
  ROWS_OF (people, person),
  { "members", ROWS, G_STRUCT_OFFSET (OstCourtOpinion, members),
    G_STRUCT_OFFSET (OstCourtOpinion, n_people), &member_shape },
  OF (OstCourtOpinion, guardians, TEXT),
  OF (OstCourtOpinion, basis, TEXT),
  { "visits", PART, G_STRUCT_OFFSET (OstCourtOpinion, visits), 0, &visits_shape },
  ROWS_OF (other_visits, visits),
  OF (OstCourtOpinion, plan, TEXT),
  OF (OstCourtOpinion, course, TEXT),
  ROWS_OF (duties, duty),
  OF (OstCourtOpinion, duties_note, TEXT),
  ROWS_OF (goals, goal),
  OF (OstCourtOpinion, goals_note, TEXT),
  ROWS_OF (areas, area),
  ROWS_OF (children, child),
  OF (OstCourtOpinion, child_away, COUNT),
  ROWS_OF (meetings, meeting),
  OF (OstCourtOpinion, meetings_note, TEXT),
  OF (OstCourtOpinion, return_conditions, TEXT),
  ROWS_OF (help, help),
  OF (OstCourtOpinion, strengths, TEXTS),
  ROWS_OF (risks, risk),
  OF (OstCourtOpinion, family_position, TEXT),
  OF (OstCourtOpinion, conclusions, TEXT),
  OF (OstCourtOpinion, not_known, TEXTS),
  OF (OstCourtOpinion, gaps, TEXTS),
  ROWS_OF (quotes, quote),
  OF (OstCourtOpinion, basis_text, TEXT),
  OF (OstCourtOpinion, no_letter_text, TEXT),
  OF (OstCourtOpinion, no_questions_text, TEXT),
  OF (OstCourtOpinion, no_duties_text, TEXT),
  OF (OstCourtOpinion, no_care_text, TEXT),
  OF (OstCourtOpinion, closing_text, TEXT),
  OF (OstCourtOpinion, annexes, TEXTS),
  OF (OstCourtOpinion, copies, TEXTS),
  { "assistant", PART, G_STRUCT_OFFSET (OstCourtOpinion, assistant), 0, &signature_shape },
};
SHAPE (opinion, OstCourtOpinion);

/* Writing. */

static void write_struct (JsonBuilder *json, const Shape *shape, gconstpointer data);

static void
write_texts (JsonBuilder *json, const char *const *texts)
{
  json_builder_begin_array (json);
  for (; texts != NULL && *texts != NULL; texts++)
    json_builder_add_string_value (json, *texts);
  json_builder_end_array (json);
}

static void
write_rows (JsonBuilder *json, const Member *rows, const char *data)
{
  const char *array = G_STRUCT_MEMBER (const char *, data, rows->offset);
  const guint n = array != NULL ? G_STRUCT_MEMBER (guint, data, rows->length_offset) : 0;

  json_builder_begin_array (json);
  for (guint i = 0; i < n; i++)
    write_struct (json, rows->shape, array + i * rows->shape->size);
  json_builder_end_array (json);
}

static void
write_member (JsonBuilder *json, const Member *field, const char *data)
{
  g_autofree char *day = NULL;

  json_builder_set_member_name (json, field->key);
  switch (field->kind)
    {
    case TEXT:
      json_builder_add_string_value (json, G_STRUCT_MEMBER (const char *, data, field->offset));
      break;
    case DATE:
      day = ost_date_dup_iso (&G_STRUCT_MEMBER (GDate, data, field->offset));
      json_builder_add_string_value (json, day);
      break;
    case COUNT:
      json_builder_add_int_value (json, G_STRUCT_MEMBER (gint, data, field->offset));
      break;
    case ID:
      json_builder_add_int_value (json, G_STRUCT_MEMBER (gint64, data, field->offset));
      break;
    case TEXTS:
      write_texts (json, G_STRUCT_MEMBER (const char *const *, data, field->offset));
      break;
    case PART:
      write_struct (json, field->shape, data + field->offset);
      break;
    case ROWS:
      write_rows (json, field, data);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
write_struct (JsonBuilder *json, const Shape *shape, gconstpointer data)
{
  json_builder_begin_object (json);
  for (guint i = 0; i < shape->n_members; i++)
    write_member (json, &shape->members[i], data);
  json_builder_end_object (json);
}

char *
ost_opinion_source_dup_json (const OstCourtOpinion *self)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  write_struct (json, &opinion_shape, self);
  root = json_builder_get_root (json);
  return json_to_string (root, FALSE);
}

/* Reading; what is missing stays unknown. */

static void read_struct (JsonObject *object, const Shape *shape, char *data, GPtrArray *kept);

static const char *
read_text (JsonNode *node, GPtrArray *kept)
{
  const char *text =
      node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
  char *copy = g_strdup (text);

  if (copy != NULL)
    g_ptr_array_add (kept, copy);
  return copy;
}

static const char *const *
read_texts (JsonArray *array, GPtrArray *kept)
{
  const guint n = json_array_get_length (array);
  const char **texts;

  if (n == 0)
    return NULL;
  texts = g_new0 (const char *, n + 1);
  g_ptr_array_add (kept, texts);
  for (guint i = 0; i < n; i++)
    texts[i] = read_text (json_array_get_element (array, i), kept);
  return texts;
}

static void
read_rows (JsonArray *array, const Member *rows, char *data, GPtrArray *kept)
{
  const guint n = json_array_get_length (array);
  char *room = g_malloc0_n (MAX (n, 1), rows->shape->size);

  g_ptr_array_add (kept, room);
  for (guint i = 0; i < n; i++)
    if (JSON_NODE_HOLDS_OBJECT (json_array_get_element (array, i)))
      read_struct (json_array_get_object_element (array, i), rows->shape,
                   room + i * rows->shape->size, kept);
  G_STRUCT_MEMBER (char *, data, rows->offset) = room;
  G_STRUCT_MEMBER (guint, data, rows->length_offset) = n;
}

static void
read_value (JsonNode *node, const Member *field, char *data, GPtrArray *kept)
{
  if (field->kind == TEXT)
    G_STRUCT_MEMBER (const char *, data, field->offset) = read_text (node, kept);
  else if (field->kind == DATE)
    ost_date_parse_iso (json_node_get_string (node), &G_STRUCT_MEMBER (GDate, data, field->offset));
  else if (field->kind == COUNT)
    G_STRUCT_MEMBER (gint, data, field->offset) = (gint) json_node_get_int (node);
  else if (field->kind == ID)
    G_STRUCT_MEMBER (gint64, data, field->offset) = json_node_get_int (node);
}

static void
read_struct (JsonObject *object, const Shape *shape, char *data, GPtrArray *kept)
{
  for (guint i = 0; i < shape->n_members; i++)
    {
      const Member *field = &shape->members[i];
      JsonNode *node = json_object_get_member (object, field->key);

      if (node == NULL)
        continue;
      if (JSON_NODE_HOLDS_ARRAY (node) && field->kind == ROWS)
        read_rows (json_node_get_array (node), field, data, kept);
      else if (JSON_NODE_HOLDS_ARRAY (node) && field->kind == TEXTS)
        G_STRUCT_MEMBER (const char *const *, data, field->offset) =
            read_texts (json_node_get_array (node), kept);
      else if (JSON_NODE_HOLDS_OBJECT (node) && field->kind == PART)
        read_struct (json_node_get_object (node), field->shape, data + field->offset, kept);
      else if (JSON_NODE_HOLDS_VALUE (node))
        read_value (node, field, data, kept);
    }
}

gboolean
ost_opinion_source_read (const char *json, OstCourtOpinion *self, GPtrArray *kept, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root;

  *self = (OstCourtOpinion){ 0 };
  if (!json_parser_load_from_data (parser, json, -1, error))
    return FALSE;
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, JSON_PARSER_ERROR, JSON_PARSER_ERROR_PARSE, "not an opinion");
      return FALSE;
    }
  read_struct (json_node_get_object (root), &opinion_shape, (char *) self, kept);
  return TRUE;
}
