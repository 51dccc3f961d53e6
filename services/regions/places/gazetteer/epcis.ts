import { AreaSum } from './area-sum';
import type { Epci } from './gazetteer-place';
import { placeIdFrom } from './place-id';
import { readEpcis } from './source-files';

/** The EPCI of every commune that is in one, by INSEE code. */
export function epcisByCommune(): Map<string, Epci> {
  const found = new Map<string, Epci>();
  for (const { code, nom, membres } of readEpcis()) {
    const id = placeIdFrom(`insee:epci:${code}`);
    const epci: Epci = { id, kind: 'EPCI', code, name: nom, countryCode: 'FR', sum: new AreaSum() };
    for (const member of membres) found.set(member.code, epci);
  }
  return found;
}
