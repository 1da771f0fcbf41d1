-- SPDX-License-Identifier: GPL-3.0-or-later
-- What stands in the calendar beside visits; staff_id null: it concerns the whole centre.
CREATE TABLE appointment (
  id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1,
  changed_by TEXT,
  changed_at TEXT,
  archived_at TEXT,
  staff_id INTEGER REFERENCES staff (id),
  family_id INTEGER REFERENCES family (id),
  kind TEXT NOT NULL CHECK (kind IN ('sad-swiadek', 'rozprawa', 'spotkanie', 'nieobecnosc',
                                     'szkolenie', 'inne')),
  title TEXT,
  from_day TEXT NOT NULL CHECK (length (from_day) = 10),
  to_day TEXT CHECK (length (to_day) = 10),
  from_time INTEGER CHECK (from_time BETWEEN 0 AND 1439),
  to_time INTEGER CHECK (to_time BETWEEN 0 AND 1439),
  place TEXT,
  notes TEXT,
  CHECK (to_day >= from_day)
);
CREATE INDEX appointment_by_day ON appointment (from_day);
CREATE INDEX appointment_by_staff ON appointment (staff_id, from_day);
CREATE INDEX appointment_by_family ON appointment (family_id, from_day);
