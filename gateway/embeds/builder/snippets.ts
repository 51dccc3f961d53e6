import { html } from '../../pages/html';
import { firstList } from '../lists/lists';
import { addressOf, titleOf } from './address';
import type { Chosen, Kind } from './chosen';
import { picturesOf } from './pictures';

export interface Snippet {
  readonly name:
    | 'html'
    | 'map'
    | 'css'
    | 'narrow'
    | 'policy'
    | 'wordpress'
    | 'server'
    | 'addresses'
    | 'oembed';
  readonly code: string;
}

/** The link that stands in the place of the list, and says what it is. */
export const linkTo = (chosen: Chosen, hameau: string): string =>
  html`<a href="${addressOf(chosen, hameau)}">${titleOf(chosen)}</a>`.text;

/** The element with its attributes, or the frame, around the link. */
export function tagOf(chosen: Chosen, hameau: string): string {
  const link = linkTo(chosen, hameau);
  if (chosen.kind === 'frame') return `<hameau-frame>${link}</hameau-frame>`;
  const { region, partner, list, skills, professions, theme, lang } = chosen;
  const attributes = Object.entries({
    region,
    partner,
    list: list === firstList.name ? '' : list,
    skill: skills.join(' '),
    profession: professions.join(' '),
    theme: theme === 'auto' ? '' : theme,
    lang,
  }).filter(([, value]) => value);
  const said = attributes.map(([name, value]) => ` ${name}="${value}"`).join('');
  return `<hameau-members${said}>${link}</hameau-members>`;
}

const scriptOf = ({ kind }: Chosen, hameau: string) =>
  `${hameau}/embed/${kind === 'frame' ? 'frame' : 'hameau'}.js`;

/** What a strict page has to allow, a line for each. */
function policyOf(hameau: string, allowed: Readonly<Record<string, string>>): Snippet {
  const lines = Object.entries(allowed).map(([directive, source]) => `${directive} ${source};`);
  return { name: 'policy', code: lines.join('\n').replaceAll('HAMEAU', hameau) };
}

const room = ({ kind }: Chosen) =>
  `${kind === 'frame' ? 'hameau-frame' : 'hameau-members'} { display: block; min-height: 44rem; }`;

const oembedOf = (chosen: Chosen, hameau: string) =>
  `${hameau}/embed/oembed?${new URLSearchParams({ url: addressOf(chosen, hameau), format: 'json' })}`;

const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;

const wordpress = (chosen: Chosen, hameau: string) => `add_shortcode('hameau', function () {
    wp_enqueue_script_module('hameau', ${quoted(scriptOf(chosen, hameau))});
    return ${quoted(tagOf(chosen, hameau))};
});`;

const server = (
  chosen: Chosen,
  hameau: string,
) => `const address = '${addressOf(chosen, hameau, '.json', true)}';
let known = { tag: '', list: null };

export async function membersOfHameau() {
  const headers = { authorization: \`Bearer \${process.env.HAMEAU_KEY}\`, 'if-none-match': known.tag };
  const answer = await fetch(address, { headers });
  if (answer.status === 304) return known.list;
  if (!answer.ok) throw new Error(\`Hameau answered \${answer.status}: \${await answer.text()}\`);
  known = { tag: answer.headers.get('etag') ?? '', list: await answer.json() };
  return known.list;
}`;

/** Of the forms that programs take by their address; what Hameau does not have is left out. */
const feeds = ['.rss', '.atom', '.jsonfeed', '.json'] as const;

type Writer = (chosen: Chosen, hameau: string, endings: readonly string[]) => Snippet[];

const list =
  (allowed: Readonly<Record<string, string>>): Writer =>
  (chosen, hameau) => [
    {
      name: 'html',
      code: `${tagOf(chosen, hameau)}\n<script type="module" src="${scriptOf(chosen, hameau)}"></script>`,
    },
    { name: 'wordpress', code: wordpress(chosen, hameau) },
    { name: 'css', code: room(chosen) },
    policyOf(hameau, allowed),
  ];

/** Only of ours; the map keeps its form. */
const narrowStyle = `img[src*="/embed/regions/"] { max-width: 100%; height: auto; }
iframe[src*="/map.svg?"] { max-width: 100%; height: auto; aspect-ratio: 4 / 3; }`;

const pages = 'HAMEAU/embed/regions/';
const writers: Readonly<Record<Kind, Writer>> = {
  element: list({
    'script-src': 'HAMEAU/embed/hameau.js',
    'connect-src': pages,
    'img-src': 'https:',
  }),
  frame: list({ 'script-src': 'HAMEAU/embed/frame.js', 'frame-src': pages }),
  picture: (chosen, hameau) => {
    const pictures = picturesOf(chosen, hameau);
    const isMapped = pictures.length > 1;
    const narrow: Snippet = { name: 'narrow', code: narrowStyle };
    return [
      ...pictures,
      narrow,
      policyOf(hameau, { 'img-src': pages, ...(isMapped && { 'frame-src': pages }) }),
    ];
  },
  link: (chosen, hameau) => [
    { name: 'html', code: linkTo(chosen, hameau) },
    { name: 'oembed', code: oembedOf(chosen, hameau) },
  ],
  feeds: (chosen, hameau, endings) => {
    const known = feeds.filter((ending) => endings.includes(ending.slice(1)));
    return [{ name: 'addresses', code: known.map((ending) => addressOf(chosen, hameau, ending)).join('\n') }];
  },
  server: (chosen, hameau) => [{ name: 'server', code: server(chosen, hameau) }],
};

/** The code to copy, each piece for another place. */
export const snippetsFor: Writer = (chosen, hameau, endings) => writers[chosen.kind](chosen, hameau, endings);
