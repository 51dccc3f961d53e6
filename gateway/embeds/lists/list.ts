import type { Locale, Words } from '../../../kit/words';
import type { Topic } from '../kept/changes';
import type { Card } from './card';

/** What a list says of itself. */
export interface ListWords {
  readonly title: Words;
  readonly lead: Words;
  readonly empty: Words;
  readonly next: Words;
  readonly first: Words;
  /** What the tags of its cards are. */
  readonly tags: Words;
  /** Why it may be shown. */
  readonly because: Words;
  /** How many there are, in a sentence. */
  counted(total: number): Words;
}

/** What a card is made for. */
export interface CardFor {
  readonly locale: Locale;
  /** Of Hameau, without a slash at its end. */
  readonly publicUrl: string;
}

/**
 * One list of a region: a document that asks for a page of it, and how one entry becomes a card. The document takes `$slug`, `$first` and
 * `$after`, names the list `page`, and takes `$partner` or `$filter` if `takes` says so. Another list is another one of these in lists.ts.
 */
export interface List<Node = never> {
  /** Its name in addresses and in JSON. */
  readonly name: string;
  readonly document: string;
  readonly takes: readonly ('partner' | 'filter')[];
  /** Who tells when a page of it may be another one. */
  readonly topics: readonly Topic[];
  readonly words: ListWords;
  card(node: Node, made: CardFor): Card;
}

/** A list whose entries nobody looks into but itself. */
export type AnyList = Omit<List, 'card'> & { card(node: unknown, made: CardFor): Card };

export const listOf = <Node>(list: List<Node>): AnyList => list as AnyList;

/** What each document asks of the region. */
export interface Region {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  /** RFC 3339. */
  readonly foundedAt: string;
}

/** One page of a list of a region. */
export interface CardPage {
  readonly list: AnyList;
  readonly region: Region;
  readonly cards: readonly Card[];
  readonly total: number;
  /** The next page's `after`; null on the last. */
  readonly next: string | null;
}
