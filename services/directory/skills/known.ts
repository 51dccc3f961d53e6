import { LRUCache } from 'lru-cache';
import type { DataSource } from 'typeorm';
import { Refusal } from '../../../kit/errors';
import { type Catalogue, professionCatalogue, skillCatalogue } from './catalogue';

/** Finds skills and professions by slug or id, with what was found once kept: nothing of these lists ever goes away. */
export type Known = ReturnType<typeof knownEntries>;

const mostKept = 20_000;

export function knownEntries(db: DataSource) {
  return { skills: knownOf(db, skillCatalogue), professions: knownOf(db, professionCatalogue) };
}

function knownOf(db: DataSource, { table, ids }: Catalogue) {
  const kept = new LRUCache<string, string>({ max: mostKept });

  /** Their uuids, in order and each once. Throws BAD_USER_INPUT naming the first that is none. */
  return async (names: readonly string[], field: string): Promise<string[]> => {
    const missing = names.filter((name) => !kept.has(name));
    if (missing.length > 0) {
      const rows: { graph_id: string; slug: string; id: string }[] = await db.query(
        `select id, graph_id, slug from ${table} where slug = any($1::text[]) or graph_id = any($1::text[])`,
        [missing],
      );
      for (const { id, slug, graph_id } of rows) {
        kept.set(slug, id);
        kept.set(graph_id, id);
      }
    }
    return [...new Set(names.map((name) => kept.get(name) ?? refuse(name, field, ids.type)))];
  };
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
