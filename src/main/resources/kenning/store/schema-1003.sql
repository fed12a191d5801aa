-- The tables of a Kenning project, version 1003. Plain SQLite: any tool can read it.
--
-- Every row that people make has a stable integer key, never used twice, and a guid. Dates are ISO 8601 text; a vague one is a year or
-- a month. Instants are UTC. Offsets are UTF-16 code units, start inclusive, end exclusive. True is 1.
-- Tables marked "journaled" get a twin, was_NAME, which keeps the old rows of every edit.
--
-- What a version adds to a table stands at its end and has a default, which rows from before get; so the journal's bit masks stay true.

-- not journaled
CREATE TABLE meta(
  id INTEGER PRIMARY KEY CHECK (id = 1),
  guid TEXT NOT NULL,
  generation INTEGER NOT NULL,
  session TEXT NOT NULL,
  min_reader INTEGER NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

-- not journaled: what somebody was typing and has not yet entered
CREATE TABLE draft(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  field TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

-- not journaled: every session that wrote, with the generation at which it began, so that two copies of a project can tell which of
-- them came after the other
CREATE TABLE lineage(
  session TEXT PRIMARY KEY,
  first INTEGER NOT NULL
) STRICT;

-- not journaled: what was erased, without a word of it, so that it never returns
CREATE TABLE erased(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  erased_on TEXT NOT NULL,
  level TEXT NOT NULL
) STRICT;

-- not journaled, and no foreign key, so that a story that is undone and redone still has it
CREATE TABLE original(
  story_id INTEGER PRIMARY KEY,
  file_name TEXT NOT NULL,
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  bytes BLOB NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

-- not journaled: follows the working text in the same transaction
CREATE TABLE digest(
  story_id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL,
  words INTEGER NOT NULL
) STRICT;

-- journaled from here on

CREATE TABLE programme(
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  purpose TEXT NOT NULL,
  ends TEXT,
  values_line TEXT NOT NULL DEFAULT '',
  safeguarding TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE member(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  organisation TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  role TEXT NOT NULL DEFAULT '',
  colour TEXT NOT NULL DEFAULT '',
  first_day TEXT,
  last_day TEXT
) STRICT;

CREATE TABLE voice(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  family TEXT NOT NULL CHECK (family IN ('community', 'practice', 'leadership', 'funder'))
) STRICT;

CREATE TABLE place(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  parent_id INTEGER REFERENCES place(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('active', 'closing', 'closed')),
  approach TEXT NOT NULL,
  entry_point TEXT NOT NULL,
  first_day TEXT,
  last_day TEXT
) STRICT;
CREATE INDEX place_parent ON place(parent_id);

CREATE TABLE period(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE teller(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  pseudonym TEXT,
  voice_id INTEGER REFERENCES voice(id) ON DELETE SET NULL,
  place_id INTEGER REFERENCES place(id) ON DELETE SET NULL,
  told_role TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX teller_voice ON teller(voice_id);
CREATE INDEX teller_place ON teller(place_id);

CREATE TABLE story(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  teller_id INTEGER NOT NULL REFERENCES teller(id) ON DELETE CASCADE,
  place_id INTEGER REFERENCES place(id) ON DELETE SET NULL,
  told TEXT,
  happened TEXT,
  method TEXT NOT NULL,
  what_matters TEXT NOT NULL,
  in_the_way TEXT NOT NULL,
  hard_to_hear INTEGER NOT NULL CHECK (hard_to_hear IN (0, 1)),
  not_for_room INTEGER NOT NULL CHECK (not_for_room IN (0, 1)),
  third_party INTEGER NOT NULL CHECK (third_party IN (0, 1)),
  translated INTEGER NOT NULL CHECK (translated IN (0, 1)),
  held INTEGER NOT NULL CHECK (held IN (0, 1)),
  question TEXT NOT NULL DEFAULT '',
  reviewed TEXT,
  review_note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX story_teller ON story(teller_id);
CREATE INDEX story_place ON story(place_id);

-- what may be done; rows are only ever added, and the newest for a story or a teller holds
CREATE TABLE consent(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  teller_id INTEGER REFERENCES teller(id) ON DELETE CASCADE,
  story_id INTEGER REFERENCES story(id) ON DELETE CASCADE,
  counted INTEGER NOT NULL CHECK (counted IN (0, 1)),
  room INTEGER NOT NULL CHECK (room IN (0, 1)),
  internal INTEGER NOT NULL CHECK (internal IN (0, 1)),
  funder INTEGER NOT NULL CHECK (funder IN (0, 1)),
  public INTEGER NOT NULL CHECK (public IN (0, 1)),
  archive INTEGER NOT NULL CHECK (archive IN (0, 1)),
  wording TEXT NOT NULL CHECK (wording IN ('as_is', 'anonymised', 'paraphrase', 'none')),
  given TEXT,
  how TEXT NOT NULL,
  CHECK ((teller_id IS NULL) <> (story_id IS NULL))
) STRICT;
CREATE INDEX consent_teller ON consent(teller_id);
CREATE INDEX consent_story ON consent(story_id);

-- the working text, turn by turn; units is its length in UTF-16 code units
CREATE TABLE turn(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  story_id INTEGER NOT NULL REFERENCES story(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  speaker TEXT,
  at_ms INTEGER,
  text TEXT NOT NULL,
  units INTEGER NOT NULL
) STRICT;
CREATE INDEX turn_story ON turn(story_id, position);

CREATE TABLE code(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  parent_id INTEGER REFERENCES code(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('theme', 'mechanism', 'context', 'barrier', 'narrative', 'asset')),
  name TEXT NOT NULL,
  definition TEXT NOT NULL,
  when_to_use TEXT NOT NULL,
  when_not TEXT NOT NULL,
  colour TEXT NOT NULL,
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX code_parent ON code(parent_id);

CREATE TABLE indicator(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  wording TEXT NOT NULL,
  first_wording TEXT NOT NULL,
  written_by TEXT NOT NULL CHECK (trim(written_by) <> ''),
  about TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('behaviour', 'language', 'agency', 'small_step')),
  felt_as TEXT NOT NULL,
  counter_sign TEXT NOT NULL,
  retired TEXT,
  looks_like TEXT NOT NULL DEFAULT '',
  first_day TEXT,
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

-- every change of an indicator's wording, with the reason
CREATE TABLE rewording(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  indicator_id INTEGER NOT NULL REFERENCES indicator(id) ON DELETE CASCADE,
  was TEXT NOT NULL,
  became TEXT NOT NULL,
  because TEXT NOT NULL CHECK (trim(because) <> ''),
  member_id INTEGER REFERENCES member(id) ON DELETE SET NULL,
  made_at TEXT NOT NULL
) STRICT;
CREATE INDEX rewording_indicator ON rewording(indicator_id);
CREATE INDEX rewording_member ON rewording(member_id);

CREATE TABLE coding(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  story_id INTEGER NOT NULL REFERENCES story(id) ON DELETE CASCADE,
  code_id INTEGER NOT NULL REFERENCES code(id) ON DELETE CASCADE,
  first_turn INTEGER NOT NULL REFERENCES turn(id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  last_turn INTEGER NOT NULL REFERENCES turn(id) ON DELETE CASCADE,
  end INTEGER NOT NULL,
  words_before TEXT NOT NULL,
  words TEXT NOT NULL,
  words_after TEXT NOT NULL,
  member_id INTEGER REFERENCES member(id) ON DELETE SET NULL,
  note TEXT NOT NULL,
  quoted_voice TEXT NOT NULL,
  made_at TEXT NOT NULL,
  example INTEGER NOT NULL DEFAULT 0 CHECK (example IN (0, 1))
) STRICT;
CREATE INDEX coding_story ON coding(story_id);
CREATE INDEX coding_code ON coding(code_id);
CREATE INDEX coding_first_turn ON coding(first_turn);
CREATE INDEX coding_last_turn ON coding(last_turn);
CREATE INDEX coding_member ON coding(member_id);

CREATE TABLE signal(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  story_id INTEGER NOT NULL REFERENCES story(id) ON DELETE CASCADE,
  indicator_id INTEGER REFERENCES indicator(id) ON DELETE CASCADE,
  first_turn INTEGER NOT NULL REFERENCES turn(id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  last_turn INTEGER NOT NULL REFERENCES turn(id) ON DELETE CASCADE,
  end INTEGER NOT NULL,
  words_before TEXT NOT NULL,
  words TEXT NOT NULL,
  words_after TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('toward', 'away', 'mixed', 'waiting')),
  noticed TEXT,
  strength TEXT CHECK (strength IN ('green_shoot', 'taking_hold', 'usual_now', 'slipped_back')),
  level TEXT CHECK (level IN ('person', 'family', 'group', 'practice', 'organisation', 'local_system', 'nation')),
  intended INTEGER CHECK (intended IN (0, 1)),
  created TEXT NOT NULL,
  note TEXT NOT NULL,
  member_id INTEGER REFERENCES member(id) ON DELETE SET NULL,
  made_at TEXT NOT NULL
) STRICT;
CREATE INDEX signal_story ON signal(story_id);
CREATE INDEX signal_indicator ON signal(indicator_id);
CREATE INDEX signal_first_turn ON signal(first_turn);
CREATE INDEX signal_last_turn ON signal(last_turn);
CREATE INDEX signal_member ON signal(member_id);

CREATE TABLE insight(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  claim TEXT NOT NULL,
  because TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('hunch', 'emerging', 'agreed', 'overtaken')),
  for_whom TEXT NOT NULL DEFAULT '',
  not_for_whom TEXT NOT NULL DEFAULT '',
  unknown TEXT NOT NULL DEFAULT '',
  made_difference TEXT NOT NULL DEFAULT '',
  difference_by TEXT NOT NULL DEFAULT '',
  what_else TEXT NOT NULL DEFAULT '',
  member_id INTEGER REFERENCES member(id) ON DELETE SET NULL,
  made_at TEXT
) STRICT;

CREATE INDEX insight_member ON insight(member_id);

CREATE TABLE insight_story(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  insight_id INTEGER NOT NULL REFERENCES insight(id) ON DELETE CASCADE,
  story_id INTEGER NOT NULL REFERENCES story(id) ON DELETE CASCADE,
  fits INTEGER NOT NULL CHECK (fits IN (0, 1)),
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (insight_id, story_id)
) STRICT;
CREATE INDEX insight_story_story ON insight_story(story_id);

CREATE TABLE noticing(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  line TEXT NOT NULL,
  who TEXT NOT NULL,
  place TEXT NOT NULL,
  noticed TEXT,
  member_id INTEGER REFERENCES member(id) ON DELETE SET NULL,
  made_at TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'noticing' CHECK (kind IN ('noticing', 'small_step', 'slip', 'difficult', 'data_gap', 'thanks')),
  private INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1))
) STRICT;
CREATE INDEX noticing_member ON noticing(member_id);

-- about the project when all four are null
CREATE TABLE note(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  story_id INTEGER REFERENCES story(id) ON DELETE CASCADE,
  code_id INTEGER REFERENCES code(id) ON DELETE CASCADE,
  teller_id INTEGER REFERENCES teller(id) ON DELETE CASCADE,
  coding_id INTEGER REFERENCES coding(id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  member_id INTEGER REFERENCES member(id) ON DELETE SET NULL,
  made_at TEXT NOT NULL,
  CHECK ((story_id IS NOT NULL) + (code_id IS NOT NULL) + (teller_id IS NOT NULL) + (coding_id IS NOT NULL) <= 1)
) STRICT;
CREATE INDEX note_story ON note(story_id);
CREATE INDEX note_code ON note(code_id);
CREATE INDEX note_teller ON note(teller_id);
CREATE INDEX note_coding ON note(coding_id);
CREATE INDEX note_member ON note(member_id);

-- what the work is for, in the programme's order
CREATE TABLE objective(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;

-- people who meet and write leading indicators together; never a list of names
CREATE TABLE people_group(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  place_id INTEGER REFERENCES place(id) ON DELETE SET NULL,
  family TEXT CHECK (family IN ('community', 'practice', 'leadership', 'funder')),
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX people_group_place ON people_group(place_id);

CREATE TABLE funder(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  detail TEXT NOT NULL,
  first_day TEXT,
  last_day TEXT
) STRICT;

-- how many people a label fits, so that a label never points at one of them
CREATE TABLE crowd(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL,
  place_id INTEGER REFERENCES place(id) ON DELETE CASCADE,
  size INTEGER CHECK (size >= 0),
  as_of TEXT,
  source TEXT NOT NULL
) STRICT;
CREATE INDEX crowd_place ON crowd(place_id);

-- optional fields that this project does not use and does not show
CREATE TABLE hidden_field(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  field TEXT NOT NULL UNIQUE
) STRICT;

-- every correction of the working text; start is an offset in the turn as it was then
CREATE TABLE correction(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  story_id INTEGER NOT NULL REFERENCES story(id) ON DELETE CASCADE,
  turn_id INTEGER NOT NULL REFERENCES turn(id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  was TEXT NOT NULL,
  became TEXT NOT NULL,
  member_id INTEGER REFERENCES member(id) ON DELETE SET NULL,
  made_at TEXT NOT NULL
) STRICT;
CREATE INDEX correction_story ON correction(story_id);
CREATE INDEX correction_turn ON correction(turn_id);
CREATE INDEX correction_member ON correction(member_id);

CREATE TABLE output(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('report', 'screens')),
  audience TEXT NOT NULL CHECK (audience IN ('team', 'room', 'internal', 'funder', 'public', 'archive')),
  first_day TEXT,
  last_day TEXT,
  says_empty INTEGER NOT NULL CHECK (says_empty IN (0, 1)),
  question TEXT NOT NULL
) STRICT;

CREATE TABLE output_place(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  output_id INTEGER NOT NULL REFERENCES output(id) ON DELETE CASCADE,
  place_id INTEGER NOT NULL REFERENCES place(id) ON DELETE CASCADE,
  UNIQUE (output_id, place_id)
) STRICT;
CREATE INDEX output_place_place ON output_place(place_id);

CREATE TABLE output_item(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  output_id INTEGER NOT NULL REFERENCES output(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  insight_id INTEGER REFERENCES insight(id) ON DELETE CASCADE,
  code_id INTEGER REFERENCES code(id) ON DELETE CASCADE,
  indicator_id INTEGER REFERENCES indicator(id) ON DELETE CASCADE,
  coding_id INTEGER REFERENCES coding(id) ON DELETE CASCADE,
  CHECK ((insight_id IS NOT NULL) + (code_id IS NOT NULL) + (indicator_id IS NOT NULL) + (coding_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX output_item_output ON output_item(output_id, position);
CREATE INDEX output_item_insight ON output_item(insight_id);
CREATE INDEX output_item_code ON output_item(code_id);
CREATE INDEX output_item_indicator ON output_item(indicator_id);
CREATE INDEX output_item_coding ON output_item(coding_id);

CREATE TABLE synonyms(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  words TEXT NOT NULL
) STRICT;

-- the journal itself

-- one row for every row that an edit touched; columns is a bit mask of the columns that an update changed, in the order of the table
CREATE TABLE journal_entry(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  tbl TEXT NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  row_id INTEGER NOT NULL,
  columns INTEGER NOT NULL
) STRICT;

-- one row for every edit; from first to last are the entries whose reversal undoes it, or redoes it once it is undone
CREATE TABLE journal_step(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  label TEXT NOT NULL,
  place TEXT NOT NULL,
  member_id INTEGER,
  made_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped', 'compacted')),
  sticky INTEGER NOT NULL CHECK (sticky IN (0, 1)),
  first_seq INTEGER NOT NULL,
  last_seq INTEGER NOT NULL
) STRICT;
CREATE INDEX journal_step_state ON journal_step(state);
