import type { Permit } from '../keys/permit';

/** Where a page is, in this form and in others, its next page and its first. */
export interface Addresses {
  /** Whether the page is the first of its list. */
  readonly isFirst: boolean;
  /** The first page for people. */
  readonly page: string;
  /** What keeps a page true that stays open. */
  readonly script: string;
  /** In a form, from the beginning or after a cursor. */
  of(form: Ending, after?: string | null): string;
  /** What follows the path of a page for people, from the beginning or after a cursor. */
  search(after: string | null): string;
  /** What says how to put the page on another one (oEmbed). */
  readonly oembed: string;
}

interface Ending {
  readonly ending: string;
  readonly isForPrograms: boolean;
}

interface Here {
  /** Of Hameau, without a slash at its end. */
  readonly publicUrl: string;
  /** The region's short name, and the list's where the address says one. */
  readonly names: readonly string[];
  readonly permit: Permit;
}

/** Where the script is that a page of `publicUrl` runs, the only one. */
export const scriptAt = (publicUrl: string): string => `${publicUrl}/embed/framed.js`;

const forPeople: Ending = { ending: '', isForPrograms: false };

/** A key in the address is carried on where an address may have one. The language is, where the address said it. */
export function addressesOf({ publicUrl, names, permit }: Here): Addresses {
  const { asked, keyInAddress } = permit;
  const base = `${publicUrl}/embed/regions/${names.join('/')}`;

  function searchOf({ isForPrograms }: Ending, after: string | null): string {
    const parts = new URLSearchParams({ partner: asked.partner });
    if (keyInAddress && !isForPrograms) parts.set('key', keyInAddress);
    for (const skill of asked.filter.skills) parts.append('skill', skill);
    for (const profession of asked.filter.professions) parts.append('profession', profession);
    if (asked.theme !== 'auto' && !isForPrograms) parts.set('theme', asked.theme);
    if (asked.isLocaleSaid) parts.set('lang', asked.locale);
    if (after) parts.set('after', after);
    return `?${parts}`;
  }

  const of = (form: Ending, after: string | null = null) =>
    `${base}${form.ending && `.${form.ending}`}${searchOf(form, after)}`;
  return {
    isFirst: asked.after === null,
    page: of(forPeople),
    script: scriptAt(publicUrl),
    of,
    oembed: `${publicUrl}/embed/oembed?${new URLSearchParams({ url: of(forPeople), format: 'json' })}`,
    search: (after) => searchOf(forPeople, after),
  };
}
