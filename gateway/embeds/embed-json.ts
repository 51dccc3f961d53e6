import type { Card, EmbedCards } from './embed-cards';
import type { EmbedPartner } from './embed-partner';

interface Addresses {
  /** The same as a page for people. */
  readonly page: string;
  readonly next: string | null;
}

/** The page for programs. Its shape is a promise to partners (docs/embeds.md): keys are added, never renamed. */
export function embedJson(
  { region, cards, total }: EmbedCards,
  partner: EmbedPartner,
  at: Addresses,
): string {
  return `${JSON.stringify({
    region: { name: region.name, url: at.page },
    partner: { name: partner.name, website: partner.website },
    members: cards.map(memberOf),
    total,
    next: at.next,
  })}\n`;
}

/** A key that is not there was not consented to, or there is nothing to say. */
function memberOf({ photoUrl, ...card }: Card): Record<string, unknown> {
  const { name, headline, professions, skills, languages, website, links, place } = card;
  const known = { name, photo: photoUrl, headline, professions, skills, languages, website, links, place };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null));
}
