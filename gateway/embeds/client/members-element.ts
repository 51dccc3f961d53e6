import { card, type Entry } from './card';
import { everyMs, keepKnowing } from './knowing';
import { node } from './nodes';
import { addressOf, type Page, readPages } from './pages';
import { style } from './style';
import { languageOf, wordsFor } from './words';

/** A failure while something is shown is tried once more in time. */
const soonMs = 4_000;

/**
 * `<hameau-members region="perche" partner="town-hall">`: a list of Hameau on somebody's page. What stands between its tags is shown while
 * there is no list, so a link there works without this script as well.
 */
export class HameauMembers extends HTMLElement {
  static observedAttributes = ['region', 'partner', 'list', 'lang', 'skill', 'profession'];

  #slot = node('slot', '');
  #status = node('div', 'status');
  #list = node('ul', 'list');
  #more = node('button', 'more');
  #link = node('a', 'all');
  #shown = node('div', '', this.#list, this.#more, this.#link);
  #box = node('div', 'box', this.#status, this.#shown);
  #root = this.attachShadow({ mode: 'open' });
  /** Each card beside the text of what is on it. */
  #cards: { readonly key: string; readonly made: HTMLElement }[] = [];
  #count = 1;
  #known?: ReturnType<typeof keepKnowing>;

  constructor() {
    super();
    // A policy need not allow this style, since it is no text of the page.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(this.#slot, this.#box);
    this.#status.role = 'status';
    this.#status.tabIndex = -1;
    this.#box.dir = 'ltr';
    this.#more.onclick = () => this.#showMore();
  }

  connectedCallback(): void {
    this.#known?.end();
    this.#count = 1;
    this.#clear('');
    this.#known = keepKnowing({
      ask: (signal) => this.#ask(signal),
      forget: () => this.#clear(wordsFor(languageOf(this)).unsure),
    });
  }

  disconnectedCallback(): void {
    this.#known?.end();
    this.#known = undefined;
  }

  attributeChangedCallback(): void {
    if (this.#known) this.connectedCallback();
  }

  async #ask(signal: AbortSignal): Promise<number> {
    const language = languageOf(this);
    const list = this.getAttribute('list') || 'members';
    try {
      const page = await readPages(addressOf(this, list, language), this.#count, list, signal);
      if (!signal.aborted) this.#show(page, language);
      return 0;
    } catch (why) {
      if (signal.aborted) return 0;
      const { status = 500 } = why as Partial<Response>;
      if (status < 500 && status !== 429) this.#clear(wordsFor(language).refused);
      else if (!this.#shown.hidden) return soonMs;
      else this.#clear(wordsFor(language).unsure);
      return everyMs;
    }
  }

  /** No list: what the host put between the tags, and a word why. */
  #clear(why: string): void {
    this.#arrange([], 'en');
    this.#status.textContent = why;
    this.#slot.hidden = false;
    this.#shown.hidden = true;
    this.#box.hidden = !why;
  }

  #show({ entries, total, url, isMore }: Page, language: 'en' | 'fr'): void {
    const say = wordsFor(language);
    const hadFocus = this.#root.activeElement ?? this.querySelector(':focus');
    this.#arrange(entries, language);
    this.#box.lang = language;
    this.#status.textContent = total ? `${entries.length} / ${total}` : say.none;
    this.#more.textContent = say.more;
    this.#more.hidden = !isMore;
    this.#link.textContent = say.all;
    this.#link.href = url;
    this.#slot.hidden = true;
    this.#shown.hidden = this.#box.hidden = false;
    // Whoever stood on what is gone now goes on from the number.
    if (hadFocus && !this.#root.activeElement) this.#status.focus();
  }

  /** Cards that stay are not touched, so that focus and reading go on where they were. */
  #arrange(entries: readonly Entry[], language: 'en' | 'fr'): void {
    const old = [...this.#cards];
    this.#cards = entries.map((entry) => {
      const key = language + JSON.stringify(entry);
      const known = old.find((one) => one.key === key);
      if (known) old.splice(old.indexOf(known), 1);
      return known ?? { key, made: card(entry, wordsFor(language)) };
    });
    for (const { made } of old) made.remove();
    this.#cards.forEach(({ made }, at) => {
      const there = this.#list.children[at];
      if (there !== made) this.#list.insertBefore(made, there ?? null);
    });
  }

  async #showMore(): Promise<void> {
    const before = this.#count++ && this.#cards.length;
    await this.#known?.learn();
    const first = this.#cards[before]?.made;
    // The button went with the last page: on with the first card that came.
    if (!first || !this.#more.hidden) return;
    first.tabIndex = -1;
    first.focus();
  }
}
