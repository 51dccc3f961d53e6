import { AreaSum } from './area-sum';
import type { Area } from './gazetteer-place';
import { placeIdFrom } from './place-id';
import { type AreaSource, readArrondissements, readDepartements, readRegions } from './source-files';

interface FrenchAreas {
  readonly regions: Map<string, Area>;
  /** Départements by code. Of the overseas collectivities, which are listed as both, only the région is kept. */
  readonly departements: Map<string, Area>;
  readonly arrondissements: Map<string, Area>;
}

/** The administrative areas of France: région, département, arrondissement. */
export function frenchAreas(france: Area): FrenchAreas {
  const regions = new Map(
    readRegions().map((source) => [source.code, area(source, 'ADMIN1', 'region', france)]),
  );
  const departements = new Map<string, Area>();
  for (const source of readDepartements()) {
    const region = regions.get(source.region ?? '');
    if (!region) throw new Error(`Département ${source.code} is in no région.`);
    const isBoth = source.code === region.code;
    departements.set(source.code, isBoth ? region : area(source, 'ADMIN2', 'departement', region));
  }
  const arrondissements = new Map<string, Area>();
  for (const source of readArrondissements()) {
    const departement = departements.get(source.departement ?? '');
    if (!departement) throw new Error(`Arrondissement ${source.code} is in no département.`);
    arrondissements.set(source.code, area(source, 'ADMIN3', 'arrondissement', departement));
  }
  return { regions, departements, arrondissements };
}

function area(source: AreaSource, kind: Area['kind'], word: string, parent: Area): Area {
  return {
    id: placeIdFrom(`insee:${word}:${source.code}`),
    kind,
    source: 'INSEE',
    code: source.code,
    name: source.nom,
    nameFr: null,
    countryCode: 'FR',
    parent,
    sum: new AreaSum(),
  };
}
