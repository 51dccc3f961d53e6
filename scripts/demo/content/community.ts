import type { Bilingual, Language } from './bilingual';
import type { PlaceLookup } from './place-lookup';

interface CommunityOfAnyKind {
  readonly key: string;
  readonly slug: string;
  readonly name: string;
  readonly nativeLanguage: Language;
  readonly summary: Bilingual;
  /** Communities that contain this one. */
  readonly parents: readonly string[];
  /** Said once for a pair, on either side. */
  readonly neighbours: readonly string[];
  /** Said once for a pair, on either side. */
  readonly twinned: readonly string[];
}

export interface DemoRegion extends CommunityOfAnyKind {
  readonly kind: 'REGION';
  readonly place: PlaceLookup;
}

export interface DemoCircle extends CommunityOfAnyKind {
  readonly kind: 'CIRCLE';
}

export type DemoCommunity = DemoRegion | DemoCircle;

export const noTies = { parents: [], neighbours: [], twinned: [] } as const;
