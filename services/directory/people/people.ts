import type { EntityManager } from 'typeorm';
import { cubeOf } from './earth';
import { areasWithin, countAreasWithin } from './shown-areas';

/** A member's state as identity's feed carries it. */
export interface PersonState {
  readonly id: string;
  readonly handle: string;
  readonly displayName: string;
  readonly avatarUrl: string | null;
  readonly audience: string;
  readonly locale: string;
  readonly joinedAt: string;
  readonly isErased: boolean;
  readonly shown: null | {
    readonly precision: string;
    readonly areaId: string;
    readonly name: string;
    readonly countryCode: string;
    readonly latitude: number;
    readonly longitude: number;
  };
}

const upsert = `
  insert into people (id, handle, display_name, sort_name, avatar_url, audience, locale, joined_at, is_erased,
    shown_precision, area_id, area_name, country_code, latitude, longitude, position, active_at)
  select id, handle, display_name, unaccent(lower(display_name)), avatar_url, audience, locale, joined_at, is_erased,
    shown_precision, area_id, area_name, country_code, latitude, longitude, position, hour_of(joined_at)
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::boolean[],
      $9::text[], $10::text[], $11::text[], $12::text[], $13::float8[], $14::float8[], $15::cube[])
    as given (id, handle, display_name, avatar_url, audience, locale, joined_at, is_erased,
      shown_precision, area_id, area_name, country_code, latitude, longitude, position)
  on conflict (id) do update set
    (handle, display_name, sort_name, avatar_url, audience, locale, joined_at, is_erased,
      shown_precision, area_id, area_name, country_code, latitude, longitude, position)
    = (excluded.handle, excluded.display_name, excluded.sort_name, excluded.avatar_url, excluded.audience,
      excluded.locale, excluded.joined_at, excluded.is_erased, excluded.shown_precision, excluded.area_id,
      excluded.area_name, excluded.country_code, excluded.latitude, excluded.longitude, excluded.position)
`;

/** Takes over people as they are now, one state each. */
export async function savePeople(within: EntityManager, people: readonly PersonState[]): Promise<void> {
  const column = (of: (person: PersonState) => unknown) => people.map(of);
  const ids = people.map(({ id }) => id);
  const before = await areasWithin(within, ids);
  await within.query(upsert, [
    column(({ id }) => id),
    column(({ handle }) => handle),
    column(({ displayName }) => displayName),
    column(({ avatarUrl }) => avatarUrl),
    column(({ audience }) => audience),
    column(({ locale }) => locale),
    column(({ joinedAt }) => joinedAt),
    column(({ isErased }) => isErased),
    column(({ shown }) => shown?.precision ?? null),
    column(({ shown }) => shown?.areaId ?? null),
    column(({ shown }) => shown?.name ?? null),
    column(({ shown }) => shown?.countryCode ?? null),
    column(({ shown }) => shown?.latitude ?? null),
    column(({ shown }) => shown?.longitude ?? null),
    column(({ shown }) => (shown ? cubeOf(shown) : null)),
  ]);

  await countAreasWithin(within, [...before, ...(await areasWithin(within, ids))]);
}
