-- The journal: people, what happened with them, what is promised, and what is remembered for undo.
-- Days are text, YYYY-MM-DD. Every row that a person can name has a random uid that means the same on every machine.

CREATE TABLE setting (
  id    INTEGER PRIMARY KEY,
  key   TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
);

CREATE TABLE circle (
  id       INTEGER PRIMARY KEY,
  name     TEXT NOT NULL UNIQUE,
  cadence  INTEGER,                        -- days between talks; none for light
  capacity INTEGER
);
INSERT INTO circle (name, cadence, capacity) VALUES
  ('inner', 14, 5), ('close', 30, 15), ('active', 90, 50), ('wide', 180, 150), ('light', NULL, NULL);

CREATE TABLE contact (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  slug          TEXT NOT NULL UNIQUE,
  name          TEXT NOT NULL,
  folded        TEXT NOT NULL,             -- the name without accents, case and punctuation
  nick          TEXT,
  org           TEXT,
  role          TEXT,
  field         TEXT,
  city          TEXT,
  circle        TEXT REFERENCES circle (name),
  every         INTEGER,                   -- own cadence in days
  mood          TEXT NOT NULL DEFAULT 'open' CHECK (mood IN ('hungry', 'open', 'busy')),
  gut           INTEGER CHECK (gut BETWEEN -2 AND 2),
  note          TEXT,
  met           TEXT,                      -- the day you met
  met_at        TEXT,                      -- the place or event
  through       INTEGER REFERENCES contact (id) ON DELETE SET NULL,
  confidential  INTEGER NOT NULL DEFAULT 0,
  me            INTEGER NOT NULL DEFAULT 0,
  archived      INTEGER NOT NULL DEFAULT 0,
  untriaged     INTEGER NOT NULL DEFAULT 0, -- imported, and not yet put in a circle
  snoozed       TEXT,                      -- hidden from `due` until this day
  created       TEXT NOT NULL,
  -- Summaries: written by triggers only, always equal to the view contact_summary.
  last_talk     TEXT,
  first_talk    TEXT,
  talks         INTEGER NOT NULL DEFAULT 0,
  given         INTEGER NOT NULL DEFAULT 0, -- sum of weights
  received      INTEGER NOT NULL DEFAULT 0,
  my_turn_since TEXT,                      -- day of the last favor, when it came from them
  learned       INTEGER,                   -- cadence learned from four or more talk days
  cadence       INTEGER,                   -- the one that counts; none for light
  since         TEXT                       -- what the gap is counted from
);

CREATE TABLE handle (
  id         INTEGER PRIMARY KEY,
  contact    INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  kind       TEXT NOT NULL,                -- email, phone, url, social, alias
  value      TEXT NOT NULL,                -- as written
  normalized TEXT NOT NULL                 -- as compared
);
CREATE UNIQUE INDEX handle_once ON handle (contact, kind, normalized);
CREATE INDEX handle_normalized ON handle (normalized, kind);
CREATE INDEX handle_alias ON handle (normalized, contact) WHERE kind = 'alias';
CREATE INDEX handle_alias_key ON handle (replace(normalized, ' ', '')) WHERE kind = 'alias';

CREATE TABLE fact (
  id      INTEGER PRIMARY KEY,
  contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  kind    TEXT NOT NULL,                   -- need, offer, like, tag, community
  text    TEXT NOT NULL
);
CREATE UNIQUE INDEX fact_once ON fact (contact, kind, text);
CREATE INDEX fact_kind ON fact (kind, text);

-- Properties of vCards that have no place of their own, as lines of vCard; written back on export.
CREATE TABLE contact_extra (
  id      INTEGER PRIMARY KEY,
  contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  line    TEXT NOT NULL
);
CREATE UNIQUE INDEX contact_extra_once ON contact_extra (contact, line);

CREATE TABLE tie (
  id  INTEGER PRIMARY KEY,
  a   INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  b   INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  CHECK (a < b)
);
CREATE UNIQUE INDEX tie_once ON tie (a, b);
CREATE INDEX tie_other ON tie (b, a);

-- Two contacts who look alike and are not one person.
CREATE TABLE distinct_pair (
  id  INTEGER PRIMARY KEY,
  a   INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  b   INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  CHECK (a < b)
);
CREATE UNIQUE INDEX distinct_pair_once ON distinct_pair (a, b);
CREATE INDEX distinct_pair_other ON distinct_pair (b, a);

CREATE TABLE occasion (
  id      INTEGER PRIMARY KEY,
  contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  what    TEXT NOT NULL,                   -- birthday, anniversary, or the name of a feast
  month   INTEGER,                         -- none for feasts, whose days are reckoned
  day     INTEGER,
  year    INTEGER
);
CREATE UNIQUE INDEX occasion_once ON occasion (contact, what);
CREATE INDEX occasion_day ON occasion (month, day, contact) WHERE month IS NOT NULL;
CREATE INDEX occasion_feast ON occasion (what, contact) WHERE month IS NULL;

CREATE TABLE entry (
  id    INTEGER PRIMARY KEY,
  uid   TEXT NOT NULL,
  kind  TEXT NOT NULL CHECK (kind IN ('talk', 'follow_up', 'favor', 'introduction')),
  day   TEXT NOT NULL,
  text  TEXT NOT NULL DEFAULT '',          -- the note of a talk, else what it is about
  place TEXT                               -- the place or event of a talk
);
CREATE UNIQUE INDEX entry_uid ON entry (uid);
CREATE INDEX entry_day ON entry (day, kind);

CREATE TABLE talk (
  id      INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
  channel TEXT NOT NULL,
  depth   INTEGER NOT NULL CHECK (depth BETWEEN 1 AND 3),
  started TEXT CHECK (started IN ('me', 'them')),
  at      TEXT,                            -- HH:MM
  told    INTEGER NOT NULL DEFAULT 0       -- they know my field and offers
);
CREATE INDEX talk_told ON talk (id) WHERE told = 1;

-- Talks that came out of a calendar: what they are known by there, and what it said of them last.
CREATE TABLE calendar_talk (
  id     INTEGER PRIMARY KEY REFERENCES talk (id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  said   TEXT NOT NULL                     -- JSON: day, at, where, text, people (mails)
);
CREATE INDEX calendar_talk_source ON calendar_talk (source);

CREATE TABLE follow_up (
  id      INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
  owner   TEXT NOT NULL CHECK (owner IN ('me', 'them')),
  kind    TEXT NOT NULL,
  due     TEXT,
  closed  TEXT,                            -- the day it was closed
  outcome TEXT CHECK (outcome IN ('kept', 'dropped', 'forgiven')),
  remark  TEXT,                            -- what came of it, in your words
  origin  INTEGER REFERENCES entry (id) ON DELETE SET NULL,
  snoozed TEXT
);
CREATE INDEX follow_up_open ON follow_up (owner, due) WHERE closed IS NULL;
CREATE INDEX follow_up_due ON follow_up (due, owner, outcome, closed);
CREATE INDEX follow_up_closed ON follow_up (closed);
CREATE INDEX follow_up_origin ON follow_up (origin);

CREATE TABLE favor (
  id        INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
  direction TEXT NOT NULL CHECK (direction IN ('given', 'received')),
  word      TEXT NOT NULL,
  weight    INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 5),
  origin    INTEGER REFERENCES entry (id) ON DELETE SET NULL
);
CREATE INDEX favor_origin ON favor (origin);

CREATE TABLE entry_contact (
  id      INTEGER PRIMARY KEY,
  entry   INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  day     TEXT NOT NULL,                   -- the entry's day
  kind    TEXT NOT NULL                    -- the entry's kind
);
CREATE UNIQUE INDEX entry_contact_once ON entry_contact (entry, contact);
CREATE INDEX entry_contact_day ON entry_contact (contact, day, kind, entry);

-- What `due` walks: people in rhythm, grouped so that within a group the longest gap comes first; and what it counts.
CREATE INDEX contact_rhythm ON contact (circle, mood, my_turn_since IS NULL, cadence, since, talks DESC, folded)
  WHERE archived = 0 AND me = 0 AND cadence IS NOT NULL AND untriaged = 0;
CREATE INDEX contact_due ON contact (cadence, since, snoozed)
  WHERE archived = 0 AND me = 0 AND cadence IS NOT NULL AND untriaged = 0;
CREATE INDEX contact_untriaged ON contact (untriaged) WHERE untriaged = 1 AND archived = 0 AND me = 0;
-- Those whose gap lies in a band: fading, dormant. It holds all that choosing among them needs.
CREATE INDEX contact_gap ON contact (cadence, since, talks + given + received, folded, name, snoozed, untriaged)
  WHERE archived = 0 AND me = 0 AND cadence IS NOT NULL;
-- The same by worth: the first of these who are dormant are the old ties.
CREATE INDEX contact_worth ON contact (talks + given + received DESC, folded, name, cadence, since, snoozed, untriaged)
  WHERE archived = 0 AND me = 0 AND cadence IS NOT NULL;
CREATE INDEX contact_new ON contact (last_talk) WHERE first_talk = last_talk AND archived = 0 AND me = 0;
CREATE INDEX contact_balance ON contact (abs(given - received) DESC, folded)
  WHERE (given > 0 OR received > 0) AND archived = 0 AND me = 0;
CREATE INDEX contact_archived ON contact (archived) WHERE archived = 1;
CREATE INDEX contact_created ON contact (created);
CREATE INDEX contact_first_day ON contact (min(created, coalesce(met, created), coalesce(first_talk, created)), me);
CREATE INDEX contact_folded ON contact (folded);
CREATE INDEX contact_name_key ON contact (replace(folded, ' ', ''));
CREATE INDEX contact_through ON contact (through);

-- The one definition of every summary on the contact; the cadence learned is the median gap between
-- talk days, the mean of the two middle gaps rounded half up, at least a week, from four days on.
CREATE VIEW contact_learned AS
SELECT c.id AS contact,
  (SELECT max(7, CAST(avg(gap) + 0.5 AS INTEGER))
     FROM (SELECT gap, row_number() OVER (ORDER BY gap) AS nth, count(*) OVER () AS n
             FROM (SELECT julianday(day) - julianday(lag(day) OVER (ORDER BY day)) AS gap
                     FROM (SELECT DISTINCT day FROM entry_contact WHERE contact = c.id AND kind = 'talk'))
            WHERE gap IS NOT NULL)
    WHERE n >= 3 AND nth IN ((n + 1) / 2, (n + 2) / 2)) AS learned
FROM contact c;

CREATE VIEW contact_summary AS
SELECT c.id AS contact,
  (SELECT max(day) FROM entry_contact WHERE contact = c.id AND kind = 'talk') AS last_talk,
  (SELECT min(day) FROM entry_contact WHERE contact = c.id AND kind = 'talk') AS first_talk,
  (SELECT count(*) FROM entry_contact WHERE contact = c.id AND kind = 'talk') AS talks,
  (SELECT coalesce(sum(f.weight), 0) FROM entry_contact e JOIN favor f ON f.id = e.entry
    WHERE e.contact = c.id AND e.kind = 'favor' AND f.direction = 'given') AS given,
  (SELECT coalesce(sum(f.weight), 0) FROM entry_contact e JOIN favor f ON f.id = e.entry
    WHERE e.contact = c.id AND e.kind = 'favor' AND f.direction = 'received') AS received,
  -- Of two favors on one day the higher number is the later.
  (SELECT CASE f.direction WHEN 'received' THEN e.day END
     FROM entry_contact e JOIN favor f ON f.id = e.entry
    WHERE e.contact = c.id AND e.kind = 'favor' ORDER BY e.day DESC, e.entry DESC LIMIT 1) AS my_turn_since,
  l.learned,
  CASE WHEN c.circle = 'light' THEN NULL
       ELSE coalesce(c.every, (SELECT cadence FROM circle WHERE name = c.circle), l.learned,
                     (SELECT cadence FROM circle WHERE name = 'active')) END AS cadence,
  coalesce((SELECT max(day) FROM entry_contact WHERE contact = c.id AND kind = 'talk'), c.met, c.created) AS since
FROM contact c JOIN contact_learned l ON l.contact = c.id;

-- Search: word forms for what was written, three-letter pieces for names.
CREATE VIRTUAL TABLE entry_search USING fts5 (text, place,
  content = 'entry', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE contact_search USING fts5 (name, nick, org, role, field, city, met_at, note,
  content = 'contact', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE fact_search USING fts5 (text,
  content = 'fact', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE name_search USING fts5 (folded, nick,
  content = 'contact', content_rowid = 'id', tokenize = 'trigram');
INSERT INTO entry_search (entry_search, rank) VALUES ('secure-delete', 1);
INSERT INTO contact_search (contact_search, rank) VALUES ('secure-delete', 1);
INSERT INTO fact_search (fact_search, rank) VALUES ('secure-delete', 1);
INSERT INTO name_search (name_search, rank) VALUES ('secure-delete', 1);

-- Memory: one step a command, and what each step changed, so that it can be taken back.
CREATE TABLE step (
  id      INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,                   -- the instant, ISO
  command TEXT NOT NULL,                   -- as typed
  undoes  INTEGER REFERENCES step (id)
);
CREATE INDEX step_undoes ON step (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE change (
  id     INTEGER PRIMARY KEY,
  step   INTEGER NOT NULL REFERENCES step (id),
  tbl    TEXT NOT NULL,
  row    INTEGER NOT NULL,
  op     TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  before TEXT,                             -- JSON: the old values that changed, or the old row, or many old rows
  upto   INTEGER                           -- of a change of many rows: the last of them
);
CREATE INDEX change_step ON change (step);

CREATE TABLE journal (id TEXT NOT NULL);    -- this file, and no other
