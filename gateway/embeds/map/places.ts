import { unavailable } from '../../../kit/errors';
import type { Current } from '../kept/kept';
import { type Asking, askRegion } from '../lists/ask';
import type { Region } from '../lists/list';

/** Its name in addresses. */
export const mapName = 'map';

/** What a map of a region asks: where it is, and the areas that members let this partner show. */
export const mapDocument = `query EmbedMap($slug: String!, $partner: String!, $filter: PublicMemberFilter) {
  region(slug: $slug) {
    id
    name
    language
    foundedAt
    place { kind inseeCode location { latitude longitude } ancestors { kind inseeCode } }
    children { place { kind inseeCode location { latitude longitude } ancestors { kind inseeCode } } }
    places: publicMemberPlaces(partner: $partner, filter: $filter) { name latitude longitude count }
  }
}`;

interface Coded {
  readonly kind: string;
  readonly inseeCode: string | null;
}

/** A place of the gazetteer. */
export interface Place extends Coded {
  readonly location: { readonly latitude: number; readonly longitude: number };
  readonly ancestors: readonly Coded[];
}

/** An area with how many members show it, who all let this partner do so too. */
export interface MemberPlace {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly count: number;
}

export interface MapPage {
  readonly region: Region;
  /** What the region is about, or what those in it are. */
  readonly about: readonly Place[];
  readonly places: readonly MemberPlace[];
}

interface Answer extends Region {
  readonly place: Place | null;
  readonly children: readonly { readonly place: Place | null }[];
  readonly places: readonly MemberPlace[] | null;
}

/** Where the region is, and who shows to live where. Throws a Refusal. */
export function mapPage(asking: Asking): Promise<Current<MapPage>> {
  const { slug, partner, filter } = asking.asked;
  const question = {
    ...{ name: mapName, document: mapDocument, variables: { slug, partner, filter } },
    ...{ topics: ['directory', 'regions'] as const, isInLanguage: false },
  };
  return askRegion(asking, question, (region: Answer) => {
    if (region.places === null) throw unavailable(new Error('the graph answered no places and no error'));
    const inIt = region.children.flatMap(({ place }) => (place ? [place] : []));
    return { region, about: region.place ? [region.place] : inIt, places: region.places };
  });
}
