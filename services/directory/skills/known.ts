import type { DataSource } from 'typeorm';
import { Refusal } from '../../../kit/errors';
import type { NamedEntry, SkillEntry } from '../documents/document.row';

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

type Row<Entry> = Entry & { readonly number: number; readonly uuid: string };

const rowsOf = (table: string, more = '') => `(
  select coalesce(json_agg(json_build_object('number', number, 'uuid', id, 'id', graph_id, 'slug', slug,
    'nameFr', name_fr, 'nameEn', name_en${more})), '[]') from ${table})`;

/** One statement, so that the version is that of what is read with it. */
const lists = `
  select version, ${rowsOf('skills', `, 'category', category`)} as skills, ${rowsOf('professions')} as professions
  from catalogue
`;

/** The version of the lists, as a column of a statement that reads documents. */
export const version = '(select version from catalogue) as version';

function listed<Entry extends NamedEntry>(rows: readonly Row<Entry>[]): Listed<Entry> {
  const uuids = new Map<string, string>();
  for (const { uuid, id, slug } of rows) {
    uuids.set(slug, uuid);
    uuids.set(id, uuid);
  }
  return { byNumber: new Map(rows.map(({ number, uuid: _, ...entry }) => [number, entry as never])), uuids };
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

  async #uuids(list: 'skills' | 'professions', names: readonly string[], field: string): Promise<string[]> {
    if (names.some((name) => !this.#lists[list].uuids.has(name))) {
      const [row] = await this.db.query(`select ${version}`);
      await this.upTo(row.version);
    }
    const { uuids } = this.#lists[list];
    return [...new Set(names.map((name) => uuids.get(name) ?? refuse(name, field, types[list])))];
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

function refuse(name: string, field: string, type: string): never {
  const shown = JSON.stringify(name.slice(0, 60));
  throw new Refusal(
    'BAD_USER_INPUT',
    {
      en: `${field}: there is no ${type} with the slug or id ${shown}.`,
      fr: `${field} : il n’y a pas de ${type} dont le slug ou l’identifiant soit ${shown}.`,
    },
    field,
  );
}
