import type { Locale, Words } from '../../../kit/words';
import type { Area, Box, Point } from '../../maps/ground';
import { Html, html } from '../../pages/html';
import type { Around, Shape } from '../forms/form';
import { svgStyleSource, svgStyles } from '../forms/svg-style';
import { members } from '../lists/members';
import type { MapPage, MemberPlace } from './places';
import { isIn, viewOf } from './view';

/** In CSS pixels. */
export const mapSize = { width: 640, height: 480 };
const { width, height } = mapSize;
const edge = 12;
const mostTold = 40;

export const mapTitle: Words = {
  en: 'Where members show to live',
  fr: 'Où les membres montrent qu’ils vivent',
};
const none: Words = {
  en: 'Nobody lets it be shown here at the moment.',
  fr: 'Personne ne le laisse afficher ici pour le moment.',
};

export const mapShape: Shape = {
  ending: 'svg',
  contentType: 'image/svg+xml; charset=utf-8',
  isForPrograms: false,
  styleSource: svgStyleSource,
  keptTrueBy: 'browser',
};

/** A mark in the middle of each area, as large as there are many; what lies outside of the picture is told in its description alone. */
export function mapSvg(page: MapPage, { partner, locale, theme }: Around): string {
  const { box, land, area } = viewOf(page);
  const on = projected(box);
  const seen = page.places.filter(({ longitude, latitude }) => isIn(box, [longitude, latitude]));
  const marks = [...seen].sort((one, other) => other.count - one.count).map((one) => mark(one, on, locale));
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title told" xml:lang="${locale}">
<title id="title">${page.region.name}: ${mapTitle[locale]} (${partner.name})</title>
<desc id="told">${told(page.places, locale)}</desc>
<style>${new Html(svgStyles[theme])}</style>
<clipPath id="frame"><rect x="1" y="1" width="${width - 2}" height="${height - 2}" rx="13"/></clipPath>
<rect class="ground" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="14"/>
<g clip-path="url(#frame)">
<path class="land" d="${pathOf(land, on)}"/>
<path class="area" d="${pathOf(area, on)}"/>
${marks}</g>
</svg>
`.text;
}

function mark({ name, longitude, latitude, count }: MemberPlace, on: Projection, locale: Locale): Html {
  const [x, y] = on([longitude, latitude]);
  const radius = Math.min(7 + 2.5 * Math.sqrt(count - 1), 26).toFixed(1);
  return html`<g><title>${name}: ${members.words.counted(count)[locale]}</title><circle class="dot" cx="${x}" cy="${y}" r="${radius}"/>${count > 1 ? html`<text class="on-dot" x="${x}" y="${(Number(y) + 4).toFixed(1)}" font-size="11" font-weight="600" text-anchor="middle">${count}</text>` : html``}</g>
`;
}

function told(places: readonly MemberPlace[], locale: Locale): string {
  if (places.length === 0) return none[locale];
  const all = places.map(({ name, count }) => `${name}: ${members.words.counted(count)[locale]}`);
  const rest = all.length > mostTold ? ' …' : '';
  return all.slice(0, mostTold).join('; ') + rest;
}

type Projection = (point: Point) => readonly [x: string, y: string];

/** As wide in the middle as it is high, which is true enough of what is a few hundred kilometres across. */
function projected([west, south, east, north]: Box): Projection {
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(
    (width - 2 * edge) / ((east - west) * narrow),
    (height - 2 * edge) / (north - south),
  );
  const [middleX, middleY] = [(west + east) / 2, (south + north) / 2];
  return ([x, y]) => [
    (width / 2 + (x - middleX) * narrow * scale).toFixed(1),
    (height / 2 - (y - middleY) * scale).toFixed(1),
  ];
}

/** Points that fall on the one before are left out. */
function pathOf(areas: readonly Area[], on: Projection): string {
  return areas
    .flatMap(({ rings }) => rings)
    .map((ring) => {
      const points = ring.map((point) => on(point).join(' '));
      return `M${points.filter((point, at) => point !== points[at - 1]).join('L')}Z`;
    })
    .join('');
}
