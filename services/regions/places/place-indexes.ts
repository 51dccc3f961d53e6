import type { DataSource } from 'typeorm';

// Two lists that take about as long as each other, for two connections and two cores.
const indexes = [
  ['index if not exists places_search_trigrams on places using gin (search_name gin_trgm_ops)'],
  [
    `index if not exists places_location on places using gist (location) where kind in ('COMMUNE', 'CITY')`,
    'unique index if not exists places_slug_unique on places (slug)',
    'index if not exists places_search_prefix on places (search_name text_pattern_ops)',
    'index if not exists places_search_large on places (search_name text_pattern_ops) where population >= 10000',
    `index if not exists places_search_french on places (search_name_fr text_pattern_ops) where search_name_fr is not null`,
    'index if not exists places_parent on places (parent_id)',
    'index if not exists places_code on places (code)',
  ],
];

/** Made after the rows are in, which takes a fifth of the time that keeping them up row by row would. */
export async function makePlaceIndexes(db: DataSource): Promise<void> {
  await Promise.all(
    indexes.map(async (list) => {
      for (const index of list) await db.query(`create ${index}`);
    }),
  );
}
