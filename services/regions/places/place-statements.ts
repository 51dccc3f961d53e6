import { type Area, ancestorsOf, type Epci, type Settlement } from './gazetteer/gazetteer-place';
import { type ShownAreas, shownAreaOfArea, shownRegionOf } from './gazetteer/shown-areas';
import type { Slugs } from './gazetteer/slugs';
import { insertRows, type Statement } from './insert-rows';
import { searchName } from './search-name';

/** Places as rows of their table. */
export function insertPlaces(
  places: readonly (Area | Settlement)[],
  shownAreas: ShownAreas,
  slugs: Slugs,
): Statement {
  const columns = {
    id: 'uuid',
    parent_id: 'uuid',
    path: 'uuid[]',
    kind: 'text',
    code: 'text',
    source: 'text',
    name: 'text',
    name_fr: 'text',
    slug: 'text',
    country_code: 'text',
    population: 'integer',
    latitude: 'float8',
    longitude: 'float8',
    accuracy: 'text',
    epci_code: 'text',
    search_name: 'text',
    search_name_fr: 'text',
    shown_area_id: 'uuid',
    shown_region_id: 'uuid',
  };
  const rows = places.map((place) => {
    const isArea = 'sum' in place;
    const shown = isArea ? shownAreaOfArea(place) : shownAreas.of(place);
    const { latitude, longitude } = isArea ? place.sum.point() : place;
    const nameFr = isArea ? place.nameFr : null;
    return [
      place.id,
      place.parent?.id ?? null,
      pathOf(place),
      place.kind,
      place.code,
      place.source,
      place.name,
      nameFr,
      slugs.of(place),
      place.countryCode,
      isArea ? place.sum.population : place.population,
      latitude,
      longitude,
      isArea ? 'AREA_MEAN' : place.accuracy,
      isArea ? null : (place.epci?.code ?? null),
      searchName(place.name),
      nameFr ? searchName(nameFr) : null,
      shown.id,
      shownRegionOf(place, shown).id,
    ];
  });
  return insertRows({ table: 'places', columns, key: 'id' }, rows);
}

const pathOf = (place: Area | Settlement) =>
  `{${ancestorsOf(place)
    .map(({ id }) => id)
    .reverse()
    .join(',')}}`;

export function insertEpcis(epcis: readonly Epci[]): Statement {
  const columns = {
    code: 'text',
    name: 'text',
    population: 'integer',
    latitude: 'float8',
    longitude: 'float8',
  };
  const rows = epcis.map(({ code, name, sum }) => {
    const { latitude, longitude } = sum.point();
    return [code, name, sum.population, latitude, longitude];
  });
  return insertRows({ table: 'epcis', columns, key: 'code' }, rows);
}

/** The settlements that are large enough to be shown as themselves. */
export const insertShownSettlements: Statement = {
  sql: `
    insert into shown_areas (id, kind, name, country_code, latitude, longitude, population)
    select id, kind, name, country_code, latitude, longitude, population
    from places where shown_area_id = id and kind in ('COMMUNE', 'CITY')
    on conflict (id) do update set name = excluded.name, latitude = excluded.latitude,
      longitude = excluded.longitude, population = excluded.population`,
  parameters: [],
};

/** EPCIs and areas of the tree, with the population of their cell; where no settlement is shown as it, of the area. */
export function insertShownAreas(areas: readonly (Area | Epci)[], shownAreas: ShownAreas): Statement {
  const columns = {
    id: 'uuid',
    kind: 'text',
    name: 'text',
    country_code: 'text',
    latitude: 'float8',
    longitude: 'float8',
    population: 'integer',
  };
  const rows = areas.map((area) => {
    const { latitude, longitude } = area.sum.point();
    const population = shownAreas.cellPopulation(area) ?? area.sum.population;
    return [area.id, area.kind, area.name, area.countryCode, latitude, longitude, population];
  });
  return insertRows({ table: 'shown_areas', columns, key: 'id' }, rows);
}
