import type { Choice } from './choice';
import { readCityLines } from './source-files';

/** What Hameau uses of a GeoNames row. */
export interface CityRow {
  readonly code: string;
  readonly name: string;
  readonly asciiName: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly feature: string;
  readonly countryCode: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly admin3: string;
  readonly admin4: string;
  readonly population: number;
}

// Historical, destroyed and abandoned places, and former capitals: nobody lives there.
const gone = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

/** GeoNames gives French territories overseas a country of their own; INSEE has them as départements of France. */
export const overseas: Readonly<Record<string, string>> = {
  GP: '971',
  MQ: '972',
  GF: '973',
  RE: '974',
  PM: '975',
  YT: '976',
  BL: '977',
  MF: '978',
  TF: '984',
  WF: '986',
  PF: '987',
  NC: '988',
};

export const isFrench = ({ countryCode }: CityRow) => countryCode === 'FR' || countryCode in overseas;

/** The inhabited places of GeoNames: all of France, which lends its points to the communes, and what was chosen of the world. */
export function* readCityRows(choice: Choice): Generator<CityRow> {
  for (const columns of readCityLines()) {
    const row = cityRow(columns);
    const isWanted = isFrench(row) || choice.has(row.countryCode, row.admin1);
    if (isWanted && !gone.has(row.feature)) yield row;
  }
}

function cityRow(columns: readonly string[]): CityRow {
  const column = (at: number) => columns[at] ?? '';
  return {
    code: column(0),
    name: column(1).trim(),
    asciiName: column(2),
    latitude: Number(column(4)),
    longitude: Number(column(5)),
    feature: column(7),
    countryCode: column(8),
    admin1: column(10),
    admin2: column(11),
    admin3: column(12),
    admin4: column(13),
    population: Number(column(14)),
  };
}
