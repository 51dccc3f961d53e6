import { AreaSum } from './area-sum';
import type { CityRow } from './city-rows';
import type { Countries } from './countries';
import type { Area, Settlement } from './gazetteer-place';
import { placeIdFrom } from './place-id';
import { readAdminNames } from './source-files';

/** The towns and villages of the world but France, below the administrative areas whose names are known. */
export class WorldCities {
  private readonly names = readAdminNames();
  private readonly areas = new Map<string, Area>();

  constructor(private readonly countries: Countries) {}

  of(row: CityRow): Settlement {
    const code = `${row.countryCode}.${row.admin1}`;
    const admin1 = this.area('ADMIN1', code, this.countries.of(row.countryCode));
    return city(row, this.area('ADMIN2', `${code}.${row.admin2}`, admin1));
  }

  private area(kind: 'ADMIN1' | 'ADMIN2', code: string, parent: Area): Area {
    const known = this.areas.get(code);
    if (known) return known;
    const name = (kind === 'ADMIN1' ? this.names.admin1 : this.names.admin2).get(code);
    const area = name ? worldArea(kind, code, name, parent) : parent;
    this.areas.set(code, area);
    return area;
  }
}

function worldArea(kind: 'ADMIN1' | 'ADMIN2', code: string, name: string, parent: Area): Area {
  return {
    id: placeIdFrom(`geonames:${kind.toLowerCase()}:${code}`),
    kind,
    source: 'GEONAMES',
    code,
    name,
    nameFr: null,
    countryCode: parent.countryCode,
    parent,
    sum: new AreaSum(),
  };
}

function city(row: CityRow, parent: Area): Settlement {
  const isPartOfTown = row.feature === 'PPLX';
  return {
    id: placeIdFrom(`geonames:city:${row.code}`),
    kind: 'CITY',
    source: 'GEONAMES',
    code: row.code,
    name: row.name,
    asciiName: row.asciiName,
    countryCode: row.countryCode,
    parent,
    // GeoNames writes 0 where it does not know.
    population: row.population || null,
    counted: isPartOfTown ? 0 : row.population,
    latitude: row.latitude,
    longitude: row.longitude,
    accuracy: 'EXACT',
    epci: null,
  };
}
