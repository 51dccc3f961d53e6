import { createHash } from 'node:crypto';
import type { Card } from '../lists/card';
import type { Shown } from './form';

/** A card as one entry of a feed, whatever the feed's format. */
export interface Entry {
  /** An address of its own kind that leads nowhere: feeds know an entry again by it. */
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  /** The whole card, line by line. */
  readonly lines: readonly string[];
  readonly card: Card;
}

/** The title of a feed. */
export const feedTitle = ({ page: { list, region }, partner, locale }: Shown): string =>
  `${region.name} · ${list.words.title[locale]} · ${partner.name}`;

export function entriesOf({ page: { list, region, cards } }: Shown): Entry[] {
  const seen = new Map<string, number>();
  return cards.map((card) => {
    const known = `${list.name} ${region.id} ${card.key ?? JSON.stringify(card.json)}`;
    // Two members may show the very same.
    const place = seen.get(known) ?? 0;
    seen.set(known, place + 1);
    return {
      id: urnOf(`${known} ${place}`),
      title: card.title ?? card.untitled,
      url: card.url ?? card.links[0]?.url ?? null,
      lines: linesOf(card),
      card,
    };
  });
}

/** When the feed was last other than it is: its latest entry's time, or the region's where entries have none. */
export function changedAt({ page: { region, cards } }: Shown): string {
  const times = cards.map((card) => card.changedAt ?? region.foundedAt);
  return times.reduce(
    (latest, time) => (Date.parse(time) > Date.parse(latest) ? time : latest),
    region.foundedAt,
  );
}

function linesOf({ subtitle, text, tags, facts, links }: Card): string[] {
  return [
    ...(subtitle ? [subtitle] : []),
    ...(text ? [text] : []),
    ...(tags.length > 0 ? [tags.map(({ name }) => name).join(', ')] : []),
    ...facts.map(({ label, value }) => `${label}: ${value}`),
    ...links.map(({ title, url }) => `${title}: ${url}`),
  ];
}

/** Of what is the same, the same, and nothing can be read from it (RFC 9562, version 8). */
function urnOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
