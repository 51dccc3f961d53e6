import { AreaSum } from './area-sum';
import type { Area } from './gazetteer-place';
import { placeIdFrom } from './place-id';

const english = new Intl.DisplayNames('en', { type: 'region' });
const french = new Intl.DisplayNames('fr', { type: 'region' });

/** A country by its ISO 3166 code, made when it is first asked for: only those with a settlement exist. */
export class Countries {
  readonly byCode = new Map<string, Area>();

  of(code: string): Area {
    const known = this.byCode.get(code);
    if (known) return known;
    const name = english.of(code) ?? code;
    const nameFr = french.of(code) ?? name;
    const country: Area = {
      id: placeIdFrom(`iso:country:${code}`),
      kind: 'COUNTRY',
      source: 'ISO',
      code,
      name,
      nameFr: nameFr === name ? null : nameFr,
      countryCode: code,
      parent: null,
      sum: new AreaSum(),
    };
    this.byCode.set(code, country);
    return country;
  }
}
