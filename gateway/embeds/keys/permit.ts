import type { Request } from 'express';
import { forbidden, type Refusal } from '../../../kit/errors';
import type { Link } from '../../../kit/service';
import type { Kept } from '../kept/kept';
import { type EmbedRequest, embedAsked, type Place } from '../requests/asked';
import { keyIn } from './key';
import type { KeyMay } from './key-state';
import type { EmbedKeys } from './keys';
import { type EmbedPartner, embedPartner } from './partner';

/** Who may show a page, where, and what of it was asked. */
export interface Permit {
  readonly asked: EmbedRequest;
  readonly partner: EmbedPartner;
  /** Ids of the regions it is for; null for every region. */
  readonly regionIds: readonly string[] | null;
  /** Asked with a key: the answer is nobody else's. */
  readonly isKeyed: boolean;
  /** To be carried on to the next page, where the page's own address has it. */
  readonly keyInAddress: string | null;
  /** Why nothing is shown after all; told to the partner's own pages too. */
  readonly refusal: Refusal | null;
  /** Nothing was told since that it may depend on. */
  isCurrent(): boolean;
}

interface Sources {
  readonly identity: Link | undefined;
  readonly keys: EmbedKeys;
  readonly kept: Kept;
}

interface Asking {
  readonly request: Pick<Request, 'query' | 'headers'>;
  readonly place: Place;
  readonly isForPrograms: boolean;
}

/** By the partner's short name, or by a key of it, which says who the partner is. Throws a Refusal for neither. */
export async function permitOf(
  { identity, keys, kept }: Sources,
  { request, place, isForPrograms }: Asking,
): Promise<Permit> {
  const shown = keyIn(request, isForPrograms);
  if (!shown) {
    const asked = embedAsked(request, place, null);
    const { value, isCurrent } = await kept.once({
      key: `partner ${asked.partner}`,
      topics: ['identity'],
      make: () => embedPartner(identity, asked.partner),
    });
    return {
      ...{ asked, partner: value, regionIds: null, isKeyed: false, keyInAddress: null, refusal: null },
      isCurrent,
    };
  }
  const { may, tooMany } = await keys.use(shown.key, shown.id);
  return {
    asked: embedAsked(request, place, may.partner.slug),
    partner: { ...may.partner, origins: may.origins },
    regionIds: may.regionIds,
    isKeyed: true,
    keyInAddress: shown.isInAddress ? shown.key : null,
    refusal: tooMany ?? outOfScope(may, isForPrograms) ?? elsewhere(may, request.headers.origin),
    isCurrent: () => false,
  };
}

function outOfScope({ scopes }: KeyMay, isForPrograms: boolean): Refusal | null {
  const scope = isForPrograms ? 'members:read' : 'members:page';
  if (scopes.includes(scope)) return null;
  return forbidden({
    en: `do this with this key: it is not for ${scope}`,
    fr: `faire cela avec cette clé : elle ne vaut pas pour ${scope}`,
  });
}

/** A browser says whose page asks. A program says nothing, and needs no origin. */
function elsewhere({ origins }: KeyMay, origin: string | undefined): Refusal | null {
  if (origin === undefined || origins.includes(origin)) return null;
  return forbidden({
    en: 'use this key from pages of this origin',
    fr: 'utiliser cette clé depuis les pages de cette origine',
  });
}

/** Throws FORBIDDEN for a region that the key is not for. */
export function assertRegion({ regionIds }: Permit, id: string): void {
  if (regionIds === null || regionIds.includes(id)) return;
  throw forbidden(
    { en: 'show this region with this key', fr: 'montrer cette région avec cette clé' },
    'slug',
  );
}
