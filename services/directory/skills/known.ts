import type { DataSource } from 'typeorm';
import type { NamedEntry, SkillEntry } from '../documents/document.row';
import { noSuchEntry } from './names';

/** One list: its entries by number, and their uuids by slug and by id. */
interface Listed<Entry> {
  readonly byNumber: ReadonlyMap<number, Entry>;
  readonly uuids: ReadonlyMap<string, string>;
}

interface Lists {
  readonly version: number;
  readonly skills: Listed<SkillEntry>;
  readonly professions: Listed<NamedEntry>;
}

type Row<Entry> = Entry & {
  readonly number: number;
  readonly uuid: string;
  readonly mergedInto?: string | null;
};

const rowsOf = (table: string, more = '') => `(
  select coalesce(json_agg(json_build_object('number', number, 'uuid', id, 'id', graph_id, 'slug', slug,
    'nameFr', name_fr, 'nameEn', name_en${more})), '[]') from ${table})`;

/** One statement, so that the version is that of what is read with it. */
const lists = `
  select version, ${rowsOf('skills', `, 'category', category, 'synonyms', synonyms, 'mergedInto', merged_into`)} as skills,
    ${rowsOf('professions')} as professions
  from catalogue
`;

/** The version of the lists, as a column of a statement that reads documents. */
export const version = '(select version from catalogue) as version';

/** What was merged leads to what it was merged into, by number, slug and id; that one is never merged itself. */
function listed<Entry extends NamedEntry>(rows: readonly Row<Entry>[]): Listed<Entry> {
  const entries = new Map(
    rows.map(({ number: _number, uuid, mergedInto: _target, ...entry }) => [uuid, entry as never as Entry]),
  );
  const byNumber = new Map<number, Entry>();
  const uuids = new Map<string, string>();
  for (const { number, uuid, mergedInto, id, slug } of rows) {
    const target = mergedInto ?? uuid;
    const entry = entries.get(target);
    if (entry) byNumber.set(number, entry);
    uuids.set(slug, target);
    uuids.set(id, target);
  }
  return { byNumber, uuids };
}

/**
 * The lists of skills and professions, in memory. Whoever reads documents says of which version of the lists they are: then these are
 * as new at least. Numbers are never given away anew.
 */
export class Known {
  #lists: Lists = { version: 0, skills: listed([]), professions: listed([]) };
  #reading: Promise<void> | undefined;

  constructor(private readonly db: DataSource) {}

  /** Makes sure that what documents of this version name is known. Nothing to wait for, most of the time. */
  upTo(version: number): Promise<unknown> | undefined {
    return version > this.#lists.version ? this.#read(version) : undefined;
  }

  skill = (number: number): SkillEntry => entryOf(this.#lists.skills, number);
  profession = (number: number): NamedEntry => entryOf(this.#lists.professions, number);

  /** The uuids of these skills, by slug or id, in order and each once. Throws BAD_USER_INPUT naming the first that is none. */
  skills = (names: readonly string[], field: string) => this.#uuids('skills', names, field);
  professions = (names: readonly string[], field: string) => this.#uuids('professions', names, field);

  /** Makes sure that what others changed by now is known. */
  async today(): Promise<void> {
    const [row] = await this.db.query(`select ${version}`);
    await this.upTo(row.version);
  }

  async #uuids(list: 'skills' | 'professions', names: readonly string[], field: string): Promise<string[]> {
    if (names.some((name) => !this.#lists[list].uuids.has(name))) await this.today();
    const { uuids } = this.#lists[list];
    return [...new Set(names.map((name) => uuids.get(name) ?? noSuchEntry(name, field, types[list])))];
  }

  /** Those who wait share one reading, unless it began before what they wait for was there. */
  async #read(wanted: number): Promise<void> {
    while (this.#lists.version < wanted) {
      this.#reading ??= this.#readOnce().finally(() => {
        this.#reading = undefined;
      });
      await this.#reading;
    }
  }

  async #readOnce(): Promise<void> {
    const [row] = await this.db.query(lists);
    this.#lists = { version: row.version, skills: listed(row.skills), professions: listed(row.professions) };
  }
}

const types = { skills: 'Skill', professions: 'Profession' } as const;

function entryOf<Entry>({ byNumber }: Listed<Entry>, number: number): Entry {
  const entry = byNumber.get(number);
  if (!entry) throw new Error(`There is no entry with the number ${number}.`);
  return entry;
}
