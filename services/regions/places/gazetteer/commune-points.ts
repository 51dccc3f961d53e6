import { searchName } from '../search-name';
import { AreaSum } from './area-sum';
import { type CityRow, overseas } from './city-rows';
import type { Accuracy, Epci } from './gazetteer-place';
import type { Point } from './point';
import type { CommuneSource } from './source-files';

export interface Located extends Point {
  readonly accuracy: Accuracy;
}

// The islands without a village, which no source locates.
const uninhabited: Readonly<Record<string, Point>> = {
  '98411': { latitude: -37.83, longitude: 77.55 },
  '98412': { latitude: -49.35, longitude: 70.22 },
  '98413': { latitude: -46.43, longitude: 51.86 },
  '98414': { latitude: -66.66, longitude: 140.0 },
  '98415': { latitude: -17.05, longitude: 42.72 },
  '98901': { latitude: 10.3, longitude: -109.22 },
};

/**
 * A point for every commune. GeoNames has the exact one of less than half of them; another lies where its neighbours with
 * the same postcode lie on average, or those of its EPCI, its département, its région.
 */
export class CommunePoints {
  private readonly exact: Map<string, CityRow>;
  private readonly means = new Map<string, AreaSum>();

  constructor(
    communes: readonly CommuneSource[],
    french: readonly CityRow[],
    private readonly epcis: ReadonlyMap<string, Epci>,
  ) {
    this.exact = bestRows(communes, french);
    for (const commune of communes) {
      const point = this.exact.get(commune.code);
      if (!point) continue;
      for (const { key } of this.neighbourhoods(commune)) this.mean(key).add(point, 1);
    }
  }

  of(commune: CommuneSource): Located {
    const exact = this.exact.get(commune.code) ?? uninhabited[commune.code];
    if (exact) return { latitude: exact.latitude, longitude: exact.longitude, accuracy: 'EXACT' };
    for (const { key, accuracy } of this.neighbourhoods(commune)) {
      const mean = this.means.get(key);
      if (mean) return { ...mean.point(), accuracy };
    }
    throw new Error(`Nothing tells where commune ${commune.code} ${commune.nom} is.`);
  }

  private neighbourhoods(commune: CommuneSource): { readonly key: string; readonly accuracy: Accuracy }[] {
    const epci = this.epcis.get(commune.code);
    return [
      ...(commune.codesPostaux ?? []).map((code) => ({
        key: `p${code}`,
        accuracy: 'POSTCODE_MEAN' as const,
      })),
      ...(epci ? [{ key: `e${epci.code}`, accuracy: 'EPCI_MEAN' as const }] : []),
      { key: `d${commune.departement}`, accuracy: 'AREA_MEAN' },
      { key: `r${commune.region}`, accuracy: 'AREA_MEAN' },
    ];
  }

  private mean(key: string): AreaSum {
    const known = this.means.get(key) ?? new AreaSum();
    this.means.set(key, known);
    return known;
  }
}

/** The GeoNames row of each commune: the one of its name, else the most important of its parts. */
function bestRows(communes: readonly CommuneSource[], french: readonly CityRow[]): Map<string, CityRow> {
  const names = new Map(communes.map((commune) => [commune.code, searchName(commune.nom)]));
  const codesOverseas = new Map<string, string>();
  for (const { code, departement, nom } of communes) {
    codesOverseas.set(nameKey(departement, nom), code);
    if (islandsOfOneCommune.has(departement)) codesOverseas.set(departement, code);
  }
  const codeOf = (row: CityRow) => {
    const written = [row.admin4, row.admin3, row.admin2, row.admin1].find((code) => names.has(code));
    const departement = overseas[row.countryCode];
    if (written || !departement) return written;
    return codesOverseas.get(nameKey(departement, row.name)) ?? codesOverseas.get(departement);
  };

  const best = new Map<string, { row: CityRow; rank: number }>();
  for (const row of french) {
    const code = codeOf(row);
    if (!code) continue;
    const isNamesake = names.get(code) === searchName(row.name);
    const rank = (isNamesake ? 1e9 : 0) + (row.feature === 'PPLX' ? 0 : 1e8) + row.population;
    if (rank > (best.get(code)?.rank ?? -1)) best.set(code, { row, rank });
  }
  return new Map([...best].map(([code, { row }]) => [code, row]));
}

const islandsOfOneCommune = new Set(['977', '978']);

const nameKey = (departement: string, name: string) => `${departement} ${searchName(name)}`;
