import { html } from '../../pages/html';
import { changedAt, entriesOf, feedTitle } from './feed-entries';
import type { Form } from './form';

const nothing = html``;

/** Atom (RFC 4287). It demands a time of every entry: what has none of its own, such as a member, has that of the region's founding. */
export const atom: Form = {
  ending: 'atom',
  contentType: 'application/atom+xml; charset=utf-8',
  isForPrograms: true,
  styleSource: null,
  render(shown) {
    const { page, partner, locale, at } = shown;
    const entries = entriesOf(shown).map(
      ({
        id,
        title,
        url,
        lines,
        card,
      }) => html`<entry${card.language ? html` xml:lang="${card.language}"` : nothing}>
<id>${id}</id>
<title type="text">${title}</title>
<updated>${card.changedAt ?? page.region.foundedAt}</updated>
${card.publishedAt ? html`<published>${card.publishedAt}</published>\n` : nothing}${url ? html`<link rel="alternate" href="${url}"/>\n` : nothing}${card.author ? html`<author><name>${card.author}</name></author>\n` : nothing}${card.tags.map(({ name }) => html`<category term="${name}"/>\n`)}<content type="text">${lines.join('\n')}</content>
</entry>
`,
    );
    return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${at.of(atom)}</id>
<title type="text">${feedTitle(shown)}</title>
<subtitle type="text">${page.list.words.lead[locale]}</subtitle>
<updated>${changedAt(shown)}</updated>
<author><name>${partner.name}</name><uri>${partner.website}</uri></author>
<link rel="self" type="application/atom+xml" href="${at.of(atom)}"/>
<link rel="alternate" type="text/html" href="${at.page}"/>
${page.next ? html`<link rel="next" type="application/atom+xml" href="${at.of(atom, page.next)}"/>\n` : nothing}${entries}</feed>
`.text;
  },
};
