import type { DataSource, EntityManager } from 'typeorm';
import {
  type After,
  type Catalogue,
  type Counts,
  type ExportPage,
  eraseSome,
  exportPage,
  listsOf,
} from './catalogue';

/** Who was erased here, and what was met of each table: an id that leads to nobody, kept so that nothing of them is taken in again. */
export const erasedTable = `
  create table erased_people (
    id text primary key,
    counts jsonb not null default '{}',
    erased_at timestamptz(3) not null default now()
  );
`;

/** The same, of a service's catalogue. */
export const erasedLines: Catalogue = {
  erased_people: {
    plain: 'id counts erased_at',
    why: 'that somebody is gone, by an id that leads to nobody',
  },
};

export interface Receipt {
  /** False while there is more: ask again. */
  readonly isDone: boolean;
  /** Of all that was erased until now, however often it was asked for. */
  readonly counts: Counts;
}

const atOnce = 2_000;

/** Erases up to 2,000 rows of each table, in the transaction that notes it. Asked again, it goes on; at the end it changes nothing. */
export async function eraseWithin(
  within: EntityManager,
  catalogue: Catalogue,
  person: string,
): Promise<Receipt> {
  await within.query('insert into erased_people (id) values ($1) on conflict do nothing', [person]);
  const [known] = await within.query('select counts from erased_people where id = $1 for update', [person]);
  const { isDone, counts } = await eraseSome(within, catalogue, { person, most: atOnce });
  const all: Record<string, number> = { ...known.counts };
  for (const [table, count] of Object.entries(counts)) all[table] = (all[table] ?? 0) + count;
  if (Object.keys(counts).length > 0)
    await within.query('update erased_people set counts = $2, erased_at = now() where id = $1', [
      person,
      JSON.stringify(all),
    ]);
  return { isDone, counts: all };
}

interface Leaving {
  readonly db: DataSource;
  readonly catalogue: Catalogue;
  /** Resolves once this service has heard what there is to hear of who is there and who is gone. */
  caughtUp(): Promise<void>;
  erase(within: EntityManager, person: string): Promise<Receipt>;
}

const pageSize = 500;

/** What is asked of each service when somebody leaves, or wants all that there is about them. */
export const leavingCalls = ({ db, catalogue, caughtUp, erase }: Leaving) => ({
  /** Erases a little; to be asked again until it is done. */
  erase: async ({ person }: { readonly person: string }): Promise<Receipt> => {
    await caughtUp();
    return db.transaction((within) => erase(within, person));
  },
  exportLists: async (): Promise<readonly string[]> => listsOf(catalogue),
  exportPage: (asked: ExportAsked): Promise<ExportPage> =>
    exportPage(db, catalogue, { ...asked, first: pageSize }),
});

interface ExportAsked {
  readonly person: string;
  readonly list: string;
  readonly after: After | null;
}
