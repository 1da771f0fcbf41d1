/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/widgets/choice.h"
#include "base/text.h"

struct _OstChoice
{
  GObject parent_instance;

  gint64 id;
  char *code;
  char *label;
  char *detail;
  char **words; /* folded, for the search */
};

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_DETAIL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (OstChoice, ost_choice, G_TYPE_OBJECT)

static void
ost_choice_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  OstChoice *self = OST_CHOICE (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ost_choice_finalize (GObject *object)
{
  OstChoice *self = OST_CHOICE (object);

  g_free (self->code);
  g_free (self->label);
  g_free (self->detail);
  g_strfreev (self->words);

  G_OBJECT_CLASS (ost_choice_parent_class)->finalize (object);
}

static void
ost_choice_class_init (OstChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = ost_choice_finalize;
  object_class->get_property = ost_choice_get_property;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ost_choice_init (OstChoice *self)
{
}

OstChoice *
ost_choice_new (gint64 id, const char *code, const char *label, const char *detail)
{
  OstChoice *self = g_object_new (OST_TYPE_CHOICE, NULL);
  g_autofree char *all = g_strjoin (" ", label, detail, NULL);

  self->id = id;
  self->code = g_strdup (code);
  self->label = g_strdup (label);
  self->detail = g_strdup (detail);
  self->words = ost_text_search_words (all);
  return self;
}

gint64
ost_choice_get_id (OstChoice *self)
{
  g_return_val_if_fail (OST_IS_CHOICE (self), 0);
  return self->id;
}

const char *
ost_choice_get_code (OstChoice *self)
{
  g_return_val_if_fail (OST_IS_CHOICE (self), NULL);
  return self->code;
}

const char *
ost_choice_get_label (OstChoice *self)
{
  g_return_val_if_fail (OST_IS_CHOICE (self), NULL);
  return self->label;
}

static gboolean
begins_some_word (OstChoice *self, const char *beginning)
{
  for (char **word = self->words; *word != NULL; word++)
    if (g_str_has_prefix (*word, beginning))
      return TRUE;
  return FALSE;
}

gboolean
ost_choice_matches (OstChoice *self, char **words)
{
  g_return_val_if_fail (OST_IS_CHOICE (self), FALSE);
  for (char **word = words; *word != NULL; word++)
    if (!begins_some_word (self, *word))
      return FALSE;
  return TRUE;
}

/* The list keeps its items alive, so the one found may be lent. */
static OstChoice *
lend (GListModel *choices, guint position)
{
  g_autoptr (OstChoice) choice = g_list_model_get_item (choices, position);

  return choice;
}

OstChoice *
ost_choice_find_id (GListModel *choices, gint64 id)
{
  for (guint i = 0; choices != NULL && i < g_list_model_get_n_items (choices); i++)
    if (lend (choices, i)->id == id)
      return lend (choices, i);
  return NULL;
}

OstChoice *
ost_choice_find_code (GListModel *choices, const char *code)
{
  for (guint i = 0; choices != NULL && i < g_list_model_get_n_items (choices); i++)
    if (g_strcmp0 (lend (choices, i)->code, code) == 0)
      return lend (choices, i);
  return NULL;
}
