/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "storage/db-error.h"

typedef struct
{
  gpointer mine;
  gpointer theirs;
} OstDbErrorPrivate;

static void
ost_db_error_private_init (OstDbErrorPrivate *priv)
{
}

static void
ost_db_error_private_copy (const OstDbErrorPrivate *from, OstDbErrorPrivate *to)
{
  g_set_object (&to->mine, from->mine);
  g_set_object (&to->theirs, from->theirs);
}

static void
ost_db_error_private_clear (OstDbErrorPrivate *priv)
{
  g_clear_object (&priv->mine);
  g_clear_object (&priv->theirs);
}

G_DEFINE_EXTENDED_ERROR (OstDbError, ost_db_error)

static const char *
wording (OstDbError code)
{
  switch (code)
    {
    case OST_DB_ERROR_CONFLICT:
      return _ ("Somebody else has changed this meanwhile. Look at both versions, then decide.");
    case OST_DB_ERROR_BUSY:
      return _ ("Another program is writing to the database. Try again in a moment.");
    case OST_DB_ERROR_UNIQUE:
      return _ ("There is one with this number or name already. Give another.");
    case OST_DB_ERROR_CONSTRAINT:
      return _ ("The database refuses this value or link. Check what was entered.");
    case OST_DB_ERROR_NOT_FOUND:
      return _ ("It is not there any more. Reload the list.");
    case OST_DB_ERROR_EXISTS:
      return _ ("There is a database already. Open it, or choose another place.");
    case OST_DB_ERROR_NOT_A_DATABASE:
      return _ ("This is not a database of Ostoja, or it is damaged. Choose another file or "
                "restore the last backup.");
    case OST_DB_ERROR_IS_DIRECTORY:
      return _ ("This is a folder. Choose a file.");
    case OST_DB_ERROR_READ_ONLY:
      return _ ("Nothing can be written in this place. Choose another, or ask for the right to "
                "write there.");
    case OST_DB_ERROR_FULL:
      return _ ("The disk is full, nothing was saved. Make room, then save again.");
    case OST_DB_ERROR_NEWER:
      return _ ("The database was made by a newer Ostoja. Install the newer program on this "
                "computer.");
    case OST_DB_ERROR_PASSWORD:
      return _ ("The password is wrong. Type it again.");
    case OST_DB_ERROR_NO_ENCRYPTION:
      return _ ("This build of Ostoja cannot encrypt. Use a build with SQLCipher.");
    case OST_DB_ERROR_GONE:
      return _ ("The database cannot be reached. Check the network or the disk, then try again.");
    case OST_DB_ERROR_FAILED:
    default:
      return _ ("The database could not do this.");
    }
}

void
ost_db_error_set (GError **error, OstDbError code, const char *detail)
{
  if (detail != NULL)
    g_set_error (error, OST_DB_ERROR, code, "%s (%s)", wording (code), detail);
  else
    g_set_error_literal (error, OST_DB_ERROR, code, wording (code));
}

void
ost_db_error_set_conflict (GError **error, gpointer mine, gpointer theirs)
{
  OstDbErrorPrivate *priv;

  if (error == NULL)
    return;
  ost_db_error_set (error, OST_DB_ERROR_CONFLICT, NULL);
  priv = ost_db_error_get_private (*error);
  g_set_object (&priv->mine, mine);
  g_set_object (&priv->theirs, theirs);
}

void
ost_db_error_get_versions (const GError *error, gpointer *mine, gpointer *theirs)
{
  OstDbErrorPrivate *priv;

  g_return_if_fail (g_error_matches (error, OST_DB_ERROR, OST_DB_ERROR_CONFLICT));

  priv = ost_db_error_get_private (error);
  if (mine != NULL)
    *mine = priv->mine;
  if (theirs != NULL)
    *theirs = priv->theirs;
}
