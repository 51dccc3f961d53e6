import type { Thing } from 'schema-dts';

/** Something with a short name in addresses: a skill, a profession, a kind. */
export interface Named {
  readonly slug: string;
  readonly name: string;
}

export interface CardLink {
  readonly title: string;
  readonly url: string;
  /** It leads to another page of the very person the card is about (`rel="me"`). */
  readonly isOwn: boolean;
}

/**
 * One thing of a list, as every form shows it: what the graph answered, in the words of one language, and nothing else. What a form has no
 * place for it leaves out; none asks for more.
 */
export interface Card {
  /** What it stays known by in feeds, of its list; null for what must not be known again once it changed. */
  readonly key: string | null;
  /** What it is called; null where that is not to be told. */
  readonly title: string | null;
  /** Stands where there is no title. */
  readonly untitled: string;
  /** Below the title: what somebody works as, what something is. */
  readonly subtitle: string | null;
  readonly text: string | null;
  /** Of the title and the text, BCP 47; null where nobody said. */
  readonly language: string | null;
  /** A person has a face: their photo, or the letters that begin their name. Things have none. */
  readonly face: { readonly photoUrl: string | null } | null;
  readonly tags: readonly Named[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly links: readonly CardLink[];
  /** Where all of it is to be read; null where there is no such place. */
  readonly url: string | null;
  /** Who wrote it, where that may be told. */
  readonly author: string | null;
  /** RFC 3339; null where that is not to be told. */
  readonly publishedAt: string | null;
  readonly changedAt: string | null;
  /** The card for programs (docs/embeds.md): keys are added, never renamed. A key that is not there has nothing to say. */
  readonly json: Readonly<Record<string, unknown>>;
  /** The card in the words of schema.org. */
  readonly thing: Thing;
}

/** Without what is null. */
export const told = (all: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
