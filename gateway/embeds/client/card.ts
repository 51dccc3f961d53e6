import { node } from './nodes';
import type { ClientWords } from './words';

/** Something of a list as JSON has it: what is not there was not consented to. Nothing about it is taken for granted. */
export type Entry = Readonly<Record<string, unknown>>;

const isWeb = (url: unknown) => /^https?:\/\//i.test(url as string);
const entries = (some: unknown) => (Array.isArray(some) ? some : []) as readonly Entry[];
const names = (some: unknown) =>
  entries(some)
    .map(({ name }) => name)
    .join(' · ');

/** One card: text nodes, photos of a fixed size, and links to the web alone. */
export function card(entry: Entry, say: ClientWords): HTMLElement {
  const title = String(entry['name'] ?? entry['title'] ?? say.member);
  const name = node('b', 'name', linked(title, entry['url']));
  const links = [{ title: say.site, url: entry['website'] }, ...entries(entry['links'])]
    .filter((one) => isWeb(one.url))
    .map((one) => linked(one.title, one.url, 'me '));
  const line = (part: string, words: unknown) => (words ? [node('div', part, words as string)] : []);
  const work = line('work', names(entry['professions']));
  return node(
    'li',
    'card',
    node('div', 'who', face(entry, title), node('div', '', name, ...work)),
    ...line('text', entry['headline'] ?? entry['summary'] ?? entry['excerpt']),
    ...line('tags', names(entry['skills'])),
    ...line('place', entry['place'] ?? entry['author']),
    node('div', 'links', ...links),
  );
}

function face({ photo }: Entry, title: string): HTMLElement {
  const [letter = ''] = title;
  const made = node('div', 'face', letter);
  made.ariaHidden = 'true';
  if (isWeb(photo)) {
    const image = node('img', 'photo');
    // The letter comes back without its photo: the host's policy may not let it in.
    image.onerror = () => made.replaceChildren(letter);
    Object.assign(image, {
      width: 48,
      height: 48,
      loading: 'lazy',
      alt: '',
      referrerPolicy: 'no-referrer',
      src: photo,
    });
    made.replaceChildren(image);
  }
  return made;
}

/** `me ` of what is their own: the rest is about them. */
function linked(title: unknown, url: unknown, whose = ''): Node | string {
  const words = title as string;
  if (!isWeb(url)) return words;
  return Object.assign(node('a', 'link', words), {
    href: url,
    target: '_blank',
    rel: `${whose}nofollow noopener`,
  });
}
