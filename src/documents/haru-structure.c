/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/haru-objects.h"

/* Beyond this many elements the rows and cells of tables are not tagged one by one: a table is a
 * paragraph.  Annexes of a thousand pages would otherwise be mostly structure. */
#define MOST_ELEMENTS 30000

/* One marked sequence: where a node's content stands. */
typedef struct
{
  guint page;
  guint number;
} Place;

typedef struct
{
  OstHaru *haru;
  HPDF_Dict *objects; /* of nodes, NULL: not in the tree */
  guint *first_place; /* of node n in PLACES, up to that of n + 1 */
  Place *places;
  guint *first_child; /* 0: none */
  guint *next_sibling;
} Tree;

static const OstNode *
get_node (const OstHaru *self, guint32 node)
{
  return &g_array_index (self->list->nodes, OstNode, node);
}

static gboolean
is_cell (const OstNode *node)
{
  return node->role == OST_TAG_CELL || node->role == OST_TAG_HEAD_CELL ||
         node->role == OST_TAG_ROW_HEAD;
}

void
ost_haru_plan_structure (OstHaru *self)
{
  guint n = self->list->nodes->len;

  self->node_of = g_new (guint32, n);
  self->coarse = n > MOST_ELEMENTS;
  for (guint32 i = 0; i < n; i++)
    {
      const OstNode *node = get_node (self, i);
      gboolean merged = self->coarse && (is_cell (node) || node->role == OST_TAG_ROW);

      /* parents come before their children */
      self->node_of[i] = merged ? self->node_of[node->parent] : i;
    }
}

static const char *
role_name (const OstHaru *self, const OstNode *node)
{
  static const char *const names[] = {
    [OST_TAG_NONE] = "NonStruct", [OST_TAG_DOCUMENT] = "Document",
    [OST_TAG_TITLE] = "H1",       [OST_TAG_HEADING_1] = "H2",
    [OST_TAG_HEADING_2] = "H3",   [OST_TAG_HEADING_3] = "H4",
    [OST_TAG_PARAGRAPH] = "P",    [OST_TAG_QUOTE] = "P",
    [OST_TAG_LIST] = "L",         [OST_TAG_ITEM] = "LI",
    [OST_TAG_LABEL] = "Lbl",      [OST_TAG_ITEM_BODY] = "LBody",
    [OST_TAG_TABLE] = "Table",    [OST_TAG_ROW] = "TR",
    [OST_TAG_HEAD_CELL] = "TH",   [OST_TAG_ROW_HEAD] = "TH",
    [OST_TAG_CELL] = "TD",        [OST_TAG_FIGURE] = "Figure",
    [OST_TAG_FRAME] = "Sect",     [OST_TAG_BLOCK] = "Div",
  };

  if (self->coarse && node->role == OST_TAG_TABLE)
    return "P";
  return names[node->role];
}

/* Counting sort: the marked sequences of all pages by their nodes. */
static void
sort_places (Tree *tree)
{
  const GPtrArray *pages = tree->haru->page_nodes;
  guint n = tree->haru->list->nodes->len;
  guint total = 0;
  g_autofree guint *next = g_new0 (guint, n + 1);

  for (guint p = 0; p < pages->len; p++)
    {
      const GArray *nodes = g_ptr_array_index (pages, p);

      for (guint i = 0; i < nodes->len; i++)
        tree->first_place[g_array_index (nodes, guint32, i) + 1]++;
      total += nodes->len;
    }
  for (guint i = 1; i <= n; i++)
    tree->first_place[i] += tree->first_place[i - 1];
  for (guint i = 0; i < n; i++)
    next[i] = tree->first_place[i];
  tree->places = g_new (Place, MAX (total, 1));
  for (guint p = 0; p < pages->len; p++)
    {
      const GArray *nodes = g_ptr_array_index (pages, p);

      for (guint i = 0; i < nodes->len; i++)
        tree->places[next[g_array_index (nodes, guint32, i)]++] = (Place){ p, i };
    }
}

static gboolean
has_content (const Tree *tree, guint node)
{
  return tree->first_place[node + 1] > tree->first_place[node];
}

/* Elements that hold something, and cells, which must be there for the columns to be right.
 * Children come after their parents, so a walk from the end knows every child first. */
static void
choose_elements (Tree *tree)
{
  OstHaru *self = tree->haru;

  for (guint i = self->list->nodes->len - 1; i > 0; i--)
    {
      const OstNode *node = get_node (self, i);
      gboolean merged = self->node_of[i] != i;

      if (merged ||
          (!has_content (tree, i) && tree->first_child[i] == 0 && !is_cell (node) && i > 1))
        continue;
      tree->objects[i] = ost_haru_add (self, "");
      if (node->parent != 0)
        {
          tree->next_sibling[i] = tree->first_child[node->parent];
          tree->first_child[node->parent] = i;
        }
    }
}

static guint
page_number (const Tree *tree, guint page)
{
  return ost_haru_number (g_ptr_array_index (tree->haru->pages, page));
}

static void
append_kids (const Tree *tree, guint node, GString *out)
{
  guint first = tree->first_place[node];
  guint end = tree->first_place[node + 1];

  g_string_append (out, "/K [");
  for (guint i = first; i < end; i++)
    if (tree->places[i].page == tree->places[first].page)
      g_string_append_printf (out, "%u ", tree->places[i].number);
    else
      g_string_append_printf (out, "<</Type /MCR /Pg %u 0 R /MCID %u>> ",
                              page_number (tree, tree->places[i].page), tree->places[i].number);
  for (guint child = tree->first_child[node]; child != 0; child = tree->next_sibling[child])
    g_string_append_printf (out, "%u 0 R ", ost_haru_number (tree->objects[child]));
  g_string_append (out, "]\n");
}

static void
append_attributes (const OstNode *node, GString *out)
{
  if (!is_cell (node) || (node->role == OST_TAG_CELL && node->span <= 1))
    return;
  g_string_append (out, "/A << /O /Table");
  if (node->role != OST_TAG_CELL)
    g_string_append (out, node->role == OST_TAG_ROW_HEAD ? " /Scope /Row" : " /Scope /Column");
  if (node->span > 1)
    g_string_append_printf (out, " /ColSpan %u", node->span);
  g_string_append (out, " >>\n");
}

static void
write_element (const Tree *tree, guint i, guint root, GString *out)
{
  OstHaru *self = tree->haru;
  const OstNode *node = get_node (self, i);

  g_string_printf (out, "/S /%s /P %u 0 R\n", role_name (self, node),
                   node->parent == 0 ? root : ost_haru_number (tree->objects[node->parent]));
  if (has_content (tree, i))
    g_string_append_printf (out, "/Pg %u 0 R ",
                            page_number (tree, tree->places[tree->first_place[i]].page));
  append_kids (tree, i, out);
  append_attributes (node, out);
  if (node->text > 0)
    {
      g_string_append (out, "/Alt ");
      ost_append_utf16 (out, g_ptr_array_index (self->list->texts, node->text - 1));
    }
  ost_haru_set_body (self, tree->objects[i], out->str);
}

static HPDF_Dict
write_parent_tree (const Tree *tree)
{
  const GPtrArray *pages = tree->haru->page_nodes;
  g_autoptr (GString) out = g_string_new ("/Nums [\n");

  for (guint p = 0; p < pages->len; p++)
    {
      const GArray *nodes = g_ptr_array_index (pages, p);

      g_string_append_printf (out, "%u [", p);
      for (guint i = 0; i < nodes->len; i++)
        g_string_append_printf (out, "%u 0 R ",
                                ost_haru_number (tree->objects[g_array_index (nodes, guint32, i)]));
      g_string_append (out, "]\n");
    }
  g_string_append (out, "]\n");
  return ost_haru_add (tree->haru, out->str);
}

static void
write_root (const Tree *tree, HPDF_Dict root)
{
  OstHaru *self = tree->haru;
  g_autofree char *body = g_strdup_printf (
      "/Type /StructTreeRoot\n/K [%u 0 R]\n/ParentTree %u 0 R\n/ParentTreeNextKey %u\n",
      ost_haru_number (tree->objects[1]), ost_haru_number (write_parent_tree (tree)),
      self->page_nodes->len);

  ost_haru_set_body (self, root, body);
  HPDF_Dict_Add (self->pdf->catalog, "StructTreeRoot", root);
  HPDF_Dict_Add (self->pdf->catalog, "MarkInfo", ost_haru_add (self, "/Marked true\n"));
}

void
ost_haru_write_structure (OstHaru *self)
{
  guint n = self->list->nodes->len;
  g_autofree HPDF_Dict *objects = g_new0 (HPDF_Dict, n);
  g_autofree guint *first_place = g_new0 (guint, n + 2);
  g_autofree guint *first_child = g_new0 (guint, n);
  g_autofree guint *next_sibling = g_new0 (guint, n);
  g_autoptr (GString) out = g_string_new (NULL);
  HPDF_Dict root = ost_haru_add (self, "");
  Tree tree = { self, objects, first_place, NULL, first_child, next_sibling };

  sort_places (&tree);
  choose_elements (&tree);
  for (guint i = 1; i < n; i++)
    if (objects[i] != NULL)
      write_element (&tree, i, ost_haru_number (root), out);
  write_root (&tree, root);
  g_free (tree.places);
}
