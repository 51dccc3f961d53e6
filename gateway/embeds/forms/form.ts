import type { Locale } from '../../../kit/words';
import type { EmbedPartner } from '../keys/partner';
import type { CardPage } from '../lists/list';
import type { Addresses } from '../requests/addresses';
import type { Theme } from '../requests/asked';

/** For whom something is made, and where else it is. */
export interface Around {
  readonly partner: EmbedPartner;
  readonly locale: Locale;
  readonly theme: Theme;
  readonly at: Addresses;
}

/** What a form is made of: one page of cards. */
export interface Shown extends Around {
  readonly page: CardPage;
}

/** How an answer travels, whatever is in it. */
export interface Shape {
  /** After a dot at the end of an address; nothing for the page itself. */
  readonly ending: string;
  readonly contentType: string;
  /**
   * Made for programs: it is read with a key in a header, by pages of the partner's origins too. What is not is looked at: in a frame or as a
   * picture, which send no header, so that the address may have the key.
   */
  readonly isForPrograms: boolean;
  /** Source of the style in it that a browser may use, as a policy names it; null without style. */
  readonly styleSource: string | null;
  /**
   * What keeps it true while it is open: a script in it (client/framed.ts), or the browser, which loads it anew. Nothing does of what programs
   * read, and of a picture.
   */
  readonly keptTrueBy?: 'script' | 'browser';
}

/** One form of any list: a page of cards becomes text, which the same cards always make the same. */
export interface Form extends Shape {
  render(shown: Shown): string;
}
