import { slugOf } from '../search-name';
import type { Area, Settlement } from './gazetteer-place';

/**
 * One readable address for each place, unique in the world: `france`, `normandie-fr`, `orne-fr-61`, `belleme-61`,
 * `sioux-falls-sd-us`. Of two that would share one, the place with the lower code (listed earlier) keeps it and the
 * other gets its code behind it, so that a place added to the sources later takes no address away.
 */
export class Slugs {
  private readonly taken: Set<string>;

  /** `given` are the addresses of earlier imports by place id: they stay. */
  constructor(private readonly given: ReadonlyMap<string, string> = new Map()) {
    this.taken = new Set(given.values());
  }

  of(place: Area | Settlement): string {
    const given = this.given.get(place.id);
    if (given) return given;
    const plain = parts(place)
      .map(slugOf)
      .filter((part) => part !== '')
      .join('-');
    const slug =
      plain && !this.taken.has(plain) ? plain : [plain, slugOf(place.code)].filter(Boolean).join('-');
    if (this.taken.has(slug)) throw new Error(`Two places would have the address ${slug}.`);
    this.taken.add(slug);
    return slug;
  }
}

function parts(place: Area | Settlement): string[] {
  switch (place.kind) {
    case 'COUNTRY':
      return [place.name];
    case 'COMMUNE':
      return [
        place.name,
        place.code.startsWith('97') || place.code.startsWith('98')
          ? place.code.slice(0, 3)
          : place.code.slice(0, 2),
      ];
    case 'CITY':
      return [place.asciiName || place.name, admin1Code(place), place.countryCode];
    case 'ADMIN1':
      return [place.name, place.countryCode];
    default:
      return place.source === 'INSEE' ? [place.name, 'FR', place.code] : [place.name, place.code];
  }
}

function admin1Code(place: Settlement): string {
  let area: Area | null = place.parent;
  while (area && area.kind !== 'ADMIN1') area = area.parent;
  return area?.code.split('.')[1] ?? '';
}
