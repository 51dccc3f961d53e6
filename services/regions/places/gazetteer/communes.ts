import type { Choice } from './choice';
import type { CityRow } from './city-rows';
import { CommunePoints } from './commune-points';
import { epcisByCommune } from './epcis';
import { frenchAreas } from './french-areas';
import type { Area, Settlement } from './gazetteer-place';
import { placeIdFrom } from './place-id';
import { readCommunes } from './source-files';

/** The communes of today, each once. GeoNames' rows of France are merged into them: their parts are no places of ours. */
export function frenchCommunes(france: Area, french: readonly CityRow[], choice: Choice): Settlement[] {
  const communes = readCommunes().filter(
    ({ type, departement }) => type === 'commune-actuelle' && choice.has('FR', departement),
  );
  if (communes.length === 0) return [];
  const { departements, arrondissements } = frenchAreas(france);
  const epcis = epcisByCommune();
  const points = new CommunePoints(communes, french, epcis);

  return communes.map((commune) => {
    const parent = arrondissements.get(commune.arrondissement ?? '') ?? departements.get(commune.departement);
    if (!parent) throw new Error(`Commune ${commune.code} is in no département.`);
    return {
      id: placeIdFrom(`insee:commune:${commune.code}`),
      kind: 'COMMUNE',
      source: 'INSEE',
      code: commune.code,
      name: commune.nom,
      asciiName: commune.nom,
      countryCode: 'FR',
      parent,
      population: commune.population ?? null,
      counted: commune.population ?? 0,
      epci: epcis.get(commune.code) ?? null,
      ...points.of(commune),
    };
  });
}
