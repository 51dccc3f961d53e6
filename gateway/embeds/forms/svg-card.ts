import { Html, html } from '../../pages/html';
import type { CardPage } from '../lists/list';
import type { Form } from './form';
import { svgStyleSource, svgStyles } from './svg-style';

/** In CSS pixels. */
export const cardSize = { width: 480, height: 180 };
const { width, height } = cardSize;
const edge = 24;
const mostTags = 6;

/** A card to put on a page as a picture: whose it is, which region, how many there are, and what many of the first can do. */
export const svgCard: Form = {
  ending: 'svg',
  contentType: 'image/svg+xml; charset=utf-8',
  isForPrograms: false,
  styleSource: svgStyleSource,
  render({ page, partner, locale, theme }) {
    const { list, region, total } = page;
    const count = list.words.counted(total)[locale];
    const tags = frequentTags(page);
    const told = [list.words.lead[locale], ...tags].join(' · ');
    return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title told" xml:lang="${locale}">
<title id="title">${partner.name}: ${region.name}, ${count}</title>
<desc id="told">${told}</desc>
<style>${new Html(svgStyles[theme])}</style>
<rect class="ground" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="14"/>
<text class="leaf" x="${edge}" y="40" font-size="15" font-weight="600">${shortened(partner.name, 52)}</text>
<text class="ink" x="${edge}" y="80" font-size="32" font-weight="700" xml:lang="${region.language}">${shortened(region.name, 26)}</text>
<text class="ink" x="${edge}" y="112" font-size="17" font-weight="600">${count}</text>
${chips(tags)}</svg>
`.text;
  },
};

/** Names of the tags that most of the cards have, of as many as the first page shows. */
function frequentTags({ cards }: CardPage): string[] {
  const counts = new Map<string, number>();
  for (const { tags } of cards) for (const { name } of tags) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return sorted.slice(0, mostTags).map(([name]) => name);
}

/** In one line, as many as there is room for: a sign of this size is about 7.4 wide. */
function chips(names: readonly string[]): Html {
  const drawn: Html[] = [];
  let x = edge;
  for (const name of names) {
    const label = shortened(name, 24);
    const wide = Math.round([...label].length * 7.4) + 22;
    if (x + wide > width - edge) break;
    drawn.push(
      html`<rect class="tag" x="${x}" y="130" width="${wide}" height="26" rx="13"/><text class="ink" x="${x + wide / 2}" y="147.5" font-size="13" text-anchor="middle">${label}</text>\n`,
    );
    x += wide + 8;
  }
  return html`${drawn}`;
}

function shortened(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join('')}…`;
}
