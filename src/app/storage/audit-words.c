/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "app/storage/audit-words.h"
#include "base/draft.h"
#include "calendar/appointment.h"
#include "casework/court-duty.h"
#include "casework/court-order.h"
#include "casework/court-request.h"
#include "casework/plan-goal.h"
#include "casework/plan-step.h"
#include "casework/visit-addendum.h"
#include "casework/visit-child.h"
#include "casework/visit-task.h"
#include "casework/visit.h"
#include "casework/work-plan.h"
#include "documents/citation.h"
#include "documents/document-section.h"
#include "documents/issued-document.h"
#include "documents/paper-place.h"
#include "documents/stored-file.h"
#include "families/assignment.h"
#include "families/basis-period.h"
#include "families/consent.h"
#include "families/family-member.h"
#include "families/family.h"
#include "families/signal.h"
#include "families/support-request.h"
#include "people/centre-card.h"
#include "people/dictionary-entry.h"
#include "people/institution.h"
#include "people/kinship.h"
#include "people/person.h"
#include "people/protected-data.h"
#include "people/staff-absence.h"
#include "people/staff.h"
#include "placements/agreement-rule.h"
#include "placements/child-cost.h"
#include "placements/county-note-line.h"
#include "placements/county-note.h"
#include "placements/episode.h"
#include "placements/facility-cost.h"
#include "placements/interruption.h"
#include "placements/statutory-amount.h"
#include "support/reimbursement.h"
#include "support/supported-family.h"
#include "support/supporting-family.h"
#include "support/supporting-person.h"

static const struct
{
  const char *action;
  const char *words;
} actions[] = {
  { "inserted", NC_ ("audit", "added") },      { "updated", NC_ ("audit", "changed") },
  { "erased", NC_ ("audit", "erased") },       { "set", NC_ ("audit", "changed") },
  { "numbered", NC_ ("audit", "renumbered") }, { "copied", NC_ ("audit", "copied") },
  { "viewed", NC_ ("audit", "looked at") },    { "printed", NC_ ("audit", "printed") },
  { "exported", NC_ ("audit", "exported") },
};

static const struct
{
  GType (*get_type) (void);
  const char *words;
} topics[] = {
  { ost_agreement_rule_get_type, N_ ("rule of settlement") },
  { ost_appointment_get_type, N_ ("appointment") },
  { ost_assignment_get_type, N_ ("assignment of the assistant") },
  { ost_basis_period_get_type, N_ ("basis of support") },
  { ost_centre_card_get_type, N_ ("settings of the centre") },
  { ost_child_cost_get_type, N_ ("cost of a child") },
  { ost_citation_get_type, N_ ("legal citation") },
  { ost_consent_get_type, N_ ("consent") },
  { ost_county_note_get_type, N_ ("note of the county") },
  { ost_county_note_line_get_type, N_ ("line of a county’s note") },
  { ost_court_duty_get_type, N_ ("duty set by the court") },
  { ost_court_order_get_type, N_ ("court order") },
  { ost_court_request_get_type, N_ ("letter of a court") },
  { ost_dictionary_entry_get_type, N_ ("entry of a dictionary") },
  { ost_document_section_get_type, N_ ("part of a paper") },
  { ost_episode_get_type, N_ ("stay in care") },
  { ost_facility_cost_get_type, N_ ("cost of a facility") },
  { ost_family_get_type, N_ ("family") },
  { ost_family_member_get_type, N_ ("member of the family") },
  { ost_institution_get_type, N_ ("institution") },
  { ost_interruption_get_type, N_ ("interruption of a stay") },
  { ost_issued_document_get_type, N_ ("paper") },
  { ost_kinship_get_type, N_ ("kinship") },
  { ost_paper_place_get_type, N_ ("place in the file") },
  { ost_person_get_type, N_ ("person") },
  { ost_plan_goal_get_type, N_ ("goal of the plan") },
  { ost_plan_step_get_type, N_ ("step of the plan") },
  { ost_protected_data_get_type, N_ ("protected data") },
  { ost_reimbursement_get_type, N_ ("reimbursement") },
  { ost_signal_get_type, N_ ("signal") },
  { ost_staff_absence_get_type, N_ ("absence") },
  { ost_staff_get_type, N_ ("member of staff") },
  { ost_statutory_amount_get_type, N_ ("statutory amount") },
  { ost_stored_file_get_type, N_ ("file") },
  { ost_support_request_get_type, N_ ("request for an assistant") },
  { ost_supported_family_get_type, N_ ("family helped") },
  { ost_supporting_family_get_type, N_ ("supporting family") },
  { ost_supporting_person_get_type, N_ ("adult of a supporting family") },
  { ost_visit_addendum_get_type, N_ ("addendum to a note") },
  { ost_visit_child_get_type, N_ ("child seen") },
  { ost_visit_get_type, N_ ("visit") },
  { ost_visit_task_get_type, N_ ("task of a visit") },
  { ost_work_plan_get_type, N_ ("plan of work") },
};

const char *
ost_audit_action_words (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].action, action))
      return g_dpgettext2 (NULL, "audit", actions[i].words);
  return action;
}

const char *
ost_audit_topic_words (const char *topic)
{
  if (g_str_equal (topic, "number_sequence"))
    return _ ("numbers given out");
  if (g_str_equal (topic, "database"))
    return _ ("the whole database");
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    if (g_str_equal (ost_record_type_get_class (topics[i].get_type ())->table, topic))
      return _ (topics[i].words);
  return topic;
}

static GType
find_type (const char *topic)
{
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    if (g_str_equal (ost_record_type_get_class (topics[i].get_type ())->table, topic))
      return topics[i].get_type ();
  return G_TYPE_INVALID;
}

static void
change_free (gpointer data)
{
  OstAuditChange *change = data;

  g_free (change->label);
  g_free (change->old_value);
  g_free (change->new_value);
  g_free (change);
}

/* As a form shows it: the stored value goes through the record's own field. */
static char *
dup_through_field (GType type, const OstField *field, JsonNode *node)
{
  const GDate no_day = { 0 };
  g_autoptr (OstDraft) draft = ost_draft_new (type);

  if (field->kind == OST_FIELD_LINK)
    /* Translators: %d is the number of a record */
    return g_strdup_printf (_ ("no. %d"), (int) json_node_get_int (node));
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    ost_draft_set_int (draft, field->name, json_node_get_int (node));
  else
    ost_draft_set_typed (draft, field->name, json_node_get_string (node), &no_day);
  return ost_record_dup_shown (ost_draft_peek (draft), field);
}

static char *
dup_value (GType type, const OstField *field, JsonNode *node)
{
  if (JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("");
  if (JSON_NODE_HOLDS_OBJECT (node))
    return g_strdup (json_object_has_member (json_node_get_object (node), "protected")
                         ? _ ("protected, not shown")
                         : _ ("a file"));
  if (field != NULL)
    return dup_through_field (type, field, node);
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%d", (int) json_node_get_int (node));
  return g_strdup (json_node_get_string (node));
}

/* Settings are called as in the forms where they are set: centre.head-title as the card's title of
 * the head. */
static const char *
find_setting_label (const char *name)
{
  g_autofree char *field_name = NULL;
  const OstField *field;

  if (g_str_equal (name, "numbering.case"))
    return _ ("Template of case numbers");
  if (g_str_equal (name, "numbering.paper"))
    return _ ("Template of paper numbers");
  if (!g_str_has_prefix (name, "centre."))
    return name;
  field_name = g_strdelimit (g_strdup (name + strlen ("centre.")), "-", '_');
  field = ost_record_class_find (ost_record_type_get_class (OST_TYPE_CENTRE_CARD), field_name);
  return field != NULL ? _ (field->label) : name;
}

static OstAuditChange *
make_change (const OstAuditLine *line, const char *name, JsonArray *pair)
{
  const GType type = find_type (line->topic);
  const OstField *field = type != G_TYPE_INVALID
                              ? ost_record_class_find (ost_record_type_get_class (type), name)
                              : NULL;
  OstAuditChange *change = g_new0 (OstAuditChange, 1);

  if (g_str_equal (line->topic, "setting"))
    change->label = g_strdup (find_setting_label (name));
  else if (g_str_equal (name, "archived_at"))
    change->label = g_strdup (_ ("Archived"));
  else
    change->label = g_strdup (field != NULL ? _ (field->label) : name);
  change->old_value = dup_value (type, field, json_array_get_element (pair, 0));
  change->new_value = dup_value (type, field, json_array_get_element (pair, 1));
  return change;
}

GPtrArray *
ost_audit_list_changes (const OstAuditLine *line)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (change_free);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root;
  JsonObjectIter iter;
  const char *name;
  JsonNode *pair;

  if (line->fields == NULL || !json_parser_load_from_data (parser, line->fields, -1, NULL))
    return changes;
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return changes;
  json_object_iter_init_ordered (&iter, json_node_get_object (root));
  while (json_object_iter_next_ordered (&iter, &name, &pair))
    if (JSON_NODE_HOLDS_ARRAY (pair) && json_array_get_length (json_node_get_array (pair)) == 2)
      g_ptr_array_add (changes, make_change (line, name, json_node_get_array (pair)));
  return changes;
}
