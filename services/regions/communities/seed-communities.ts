import type { DataSource, EntityManager } from 'typeorm';
import { record } from '../../../kit/feed';
import { uuidv7 } from '../../../kit/id';
import { placeIds } from '../ids';
import { searchName } from '../places/search-name';
import { CommunityRow, communityColumns, communityFrom } from './community.row';
import type { CommunityKind, CommunityState } from './community.type';

export interface SeedCommunity {
  readonly kind: CommunityKind;
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  /** BCP 47. */
  readonly language: string;
  readonly placeId?: string | null;
  readonly state?: CommunityState;
  readonly foundedAt: Date;
}

const batchSize = 1_000;

/** A slug says which community it is: one that is there already is brought to what the row says. */
const put = `
  insert into communities as community
    (id, kind, slug, name, sort_name, summary, language, place_id, state, founded_at)
  select id, kind, slug, name, sort_name, summary, language, place_id, state, founded_at
  from jsonb_to_recordset($1) as given (
    id uuid, kind text, slug text, name text, sort_name text, summary text, language text, place_id uuid, state text,
    founded_at timestamptz)
  on conflict on constraint communities_slug_taken do update
    set name = excluded.name, sort_name = excluded.sort_name, summary = excluded.summary,
        language = excluded.language, place_id = excluded.place_id, state = excluded.state
    where community.kind = excluded.kind
      and (community.name, community.summary, community.language, community.place_id, community.state)
        is distinct from (excluded.name, excluded.summary, excluded.language, excluded.place_id, excluded.state)
  returning ${communityColumns}`;

/** Founds many communities at once, or changes them. Run again it changes nothing. Answers the id of each slug. */
export async function seedCommunities(
  db: DataSource,
  rows: readonly SeedCommunity[],
): Promise<ReadonlyMap<string, string>> {
  for (let at = 0; at < rows.length; at += batchSize) {
    await db.transaction((within) => putBatch(within, rows.slice(at, at + batchSize)));
  }
  const found: CommunityRow[] = await db.query(
    `select ${communityColumns} from communities community where community.slug = any($1::text[])`,
    [rows.map(({ slug }) => slug)],
  );
  return new Map(found.map(communityFrom).map(({ slug, id }) => [slug, id]));
}

async function putBatch(within: EntityManager, batch: readonly SeedCommunity[]): Promise<void> {
  const changed: CommunityRow[] = await within.query(put, [JSON.stringify(batch.map(recordOf))]);
  await record(
    within,
    changed.map(communityFrom).map((community) => ({ kind: 'community', state: communityState(community) })),
  );
}

const recordOf = (row: SeedCommunity) => ({
  id: uuidv7(row.foundedAt.getTime()),
  kind: row.kind,
  slug: row.slug,
  name: row.name,
  sort_name: searchName(row.name),
  summary: row.summary,
  language: row.language,
  place_id: row.placeId ? placeIds.uuid(row.placeId, 'placeId') : null,
  state: row.state ?? 'ACTIVE',
  founded_at: row.foundedAt.toISOString(),
});

/** What the feed tells the other services of a community. */
const communityState = ({ id, kind, slug, name, state }: CommunityRow) => ({ id, kind, slug, name, state });
