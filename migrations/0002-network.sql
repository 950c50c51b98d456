-- The network itself: introductions, coalitions, goals, terms of a field, and the reviews that were held.

ALTER TABLE follow_up ADD COLUMN ask INTEGER NOT NULL DEFAULT 0;   -- something I asked them for
CREATE INDEX follow_up_ask ON follow_up (id) WHERE ask = 1;

-- Follow-ups and favors of one person, found without passing the many talks.
CREATE INDEX entry_contact_follow_up ON entry_contact (contact, day, entry) WHERE kind = 'follow_up';
CREATE INDEX entry_contact_favor ON entry_contact (contact, day, entry) WHERE kind = 'favor';
CREATE INDEX entry_favor ON entry (day) WHERE kind = 'favor';
CREATE INDEX contact_me ON contact (me) WHERE me = 1;

-- An introduction is an entry of two people; its text says why. Each of them is asked first.
CREATE TABLE introduction (
  id      INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
  made    TEXT,                            -- the day they were introduced
  outcome TEXT                             -- what came of it, in your words
);

CREATE TABLE consent (
  id       INTEGER PRIMARY KEY,
  entry    INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  contact  INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  asked    TEXT,                           -- days
  agreed   TEXT,
  declined TEXT
);
CREATE UNIQUE INDEX consent_once ON consent (entry, contact);
CREATE INDEX consent_contact ON consent (contact);
CREATE INDEX consent_last ON consent (max(coalesce(asked, ''), coalesce(agreed, ''), coalesce(declined, '')));

CREATE TABLE coalition (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  name    TEXT NOT NULL,
  folded  TEXT NOT NULL,
  purpose TEXT,
  begins  TEXT,                            -- days; without an end it lasts
  ends    TEXT
);

CREATE TABLE membership (
  id        INTEGER PRIMARY KEY,
  coalition INTEGER NOT NULL REFERENCES coalition (id) ON DELETE CASCADE,
  contact   INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  brings    TEXT,
  gains     TEXT,
  joined    TEXT NOT NULL,                 -- days
  departed  TEXT
);
CREATE UNIQUE INDEX membership_once ON membership (coalition, contact);
CREATE INDEX membership_contact ON membership (contact);

CREATE TABLE goal (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  name    TEXT NOT NULL,
  folded  TEXT NOT NULL,
  created TEXT NOT NULL,                   -- days
  due     TEXT,
  closed  TEXT,
  outcome TEXT CHECK (outcome IN ('done', 'dropped'))
);

CREATE TABLE goal_need (
  id   INTEGER PRIMARY KEY,
  goal INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
  text TEXT NOT NULL
);
CREATE UNIQUE INDEX goal_need_once ON goal_need (goal, text);

CREATE TABLE stance (
  id      INTEGER PRIMARY KEY,
  goal    INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
  contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  stance  TEXT NOT NULL CHECK (stance IN ('ally', 'sympathiser', 'neutral', 'sceptic', 'opponent')),
  covers  INTEGER REFERENCES goal_need (id) ON DELETE SET NULL
);
CREATE UNIQUE INDEX stance_once ON stance (goal, contact);
CREATE INDEX stance_contact ON stance (contact);
CREATE INDEX stance_covers ON stance (covers);

-- The goal an entry serves.
ALTER TABLE entry ADD COLUMN goal INTEGER REFERENCES goal (id) ON DELETE SET NULL;
CREATE INDEX entry_goal ON entry (goal) WHERE goal IS NOT NULL;

-- Terms of a field in your own words; term and meaning are taken for one when needs meet offers.
CREATE TABLE term (
  id      INTEGER PRIMARY KEY,
  field   TEXT NOT NULL,
  folded  TEXT NOT NULL,                   -- the field as it is compared
  term    TEXT NOT NULL,
  meaning TEXT NOT NULL
);
CREATE UNIQUE INDEX term_once ON term (folded, term);

-- Days on which the weekly review was held. One that is noted is in no step, so no number is given twice: redo would find
-- it taken; and a day may stand here twice, once noted and once imported.
CREATE TABLE review (
  id  INTEGER PRIMARY KEY AUTOINCREMENT,
  day TEXT NOT NULL
);
CREATE INDEX review_day ON review (day);
