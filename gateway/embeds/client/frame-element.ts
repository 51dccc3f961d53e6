import { home } from './home';
import { create } from './nodes';

/** Higher than any page of 24 cards is, at any width. */
const mostPx = 60_000;

/**
 * `<hameau-frame><a href="…/embed/regions/perche?partner=town-hall">Members</a></hameau-frame>`: in the link's place a frame with the page
 * that it leads to, as high as that page. Until the page has said how high it is, the link stays: it works while Hameau does not.
 */
export class HameauFrame extends HTMLElement {
  #root = this.attachShadow({ mode: 'open' });
  #life = new AbortController();

  connectedCallback(): void {
    const link = this.querySelector('a');
    const slot = create('slot');
    this.#root.replaceChildren(slot);
    if (!link?.href.startsWith(home)) return;
    const frame = create('iframe');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':host{display:block}iframe{width:100%;height:9px;border:0;visibility:hidden}');
    this.#root.adoptedStyleSheets = [sheet];
    // It keeps its own origin, which is not the host's, to ask whether it still stands; it cannot leave its frame, ask or save anything.
    frame.setAttribute(
      'sandbox',
      'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    );
    frame.loading = 'lazy';
    frame.title = link.textContent ?? '';
    frame.src = link.href;
    this.#root.append(frame);
    this.#life = new AbortController();
    addEventListener(
      'message',
      ({ source, origin, data }) => {
        const high = data?.hameau;
        if (source !== frame.contentWindow || origin !== new URL(home).origin) return;
        if (typeof high !== 'number' || !(high > 0 && high < mostPx)) return;
        frame.style.cssText = `height:${high}px;visibility:inherit`;
        slot.hidden = true;
      },
      this.#life,
    );
  }

  disconnectedCallback(): void {
    this.#life.abort();
    this.#root.replaceChildren();
  }
}
