import type { DiscussionForumPosting } from 'schema-dts';
import type { Locale, Words } from '../../../kit/words';
import { told } from './card';
import { excerptOf, unnamed } from './excerpt';
import { listOf } from './list';

/** What whoever is not signed in may read of a thread; who wrote it, if this partner may say so. */
interface Thread {
  readonly id: string;
  readonly kind: string;
  readonly language: string;
  readonly title: string;
  readonly startedAt: string;
  readonly lastPostedAt: string;
  readonly author: { readonly embedName: string | null } | null;
  readonly messages: {
    readonly nodes: readonly { readonly seq: number; readonly html: string }[];
  } | null;
}

const document = `query EmbedThreads($slug: String!, $partner: String!, $first: Int!, $after: String) {
  region(slug: $slug) {
    id
    name
    language
    foundedAt
    page: threads(first: $first, after: $after) {
      totalCount
      nodes {
        id kind language title startedAt lastPostedAt author { embedName(partner: $partner, region: $slug) } messages(first: 1) { nodes { seq html } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const words = {
  title: { en: 'Threads', fr: 'Fils' },
  lead: {
    en: 'What is talked about here, for everyone to read.',
    fr: 'Ce dont on parle ici, à lire par tous.',
  },
  empty: {
    en: 'Nothing is talked about here at the moment.',
    fr: 'On ne parle de rien ici pour le moment.',
  },
  next: { en: 'More threads', fr: 'D’autres fils' },
  first: { en: 'Back to the latest', fr: 'Revenir aux derniers' },
  tags: { en: 'Kind', fr: 'Type' },
  because: {
    en: 'Everyone may read these threads. Who wrote one is named only where they belong here and consented to it.',
    fr: 'Chacun peut lire ces fils. Qui en a écrit un n’est nommé que si cette personne est d’ici et y a consenti.',
  },
  counted: (total: number): Words => ({
    en: total === 1 ? '1 thread' : `${total.toLocaleString('en')} threads`,
    fr: total < 2 ? `${total} fil` : `${total.toLocaleString('fr')} fils`,
  }),
};

const kinds: Readonly<Record<string, Words>> = {
  DISCUSSION: { en: 'Discussion', fr: 'Discussion' },
  QUESTION: { en: 'Question', fr: 'Question' },
  NEWS: { en: 'News', fr: 'Nouvelle' },
  ANNOUNCEMENT: { en: 'Announcement', fr: 'Annonce' },
};
const thread: Words = { en: 'A thread', fr: 'Un fil' };
const authorLabel: Words = { en: 'By', fr: 'Par' };
const lastLabel: Words = { en: 'Last active', fr: 'Dernière activité' };

/** The threads of a region that everyone may read, last active first. */
export const threads = listOf<Thread>({
  name: 'threads',
  document,
  takes: ['partner'],
  topics: ['messaging', 'directory', 'regions'],
  words,
  card({ id, kind, language, startedAt, lastPostedAt, ...node }, { locale, publicUrl }) {
    const title = unnamed(node.title) || null;
    const [body] = node.messages?.nodes ?? [];
    const excerpt = body?.seq === 1 ? excerptOf(body.html) || null : null;
    const author = node.author?.embedName ?? null;
    const url = `${publicUrl}/threads/${id}`;
    return {
      key: id,
      title,
      untitled: thread[locale],
      subtitle: kinds[kind]?.[locale] ?? null,
      text: excerpt,
      language,
      face: null,
      tags: [],
      facts: [
        ...(author ? [{ label: authorLabel[locale], value: author }] : []),
        { label: lastLabel[locale], value: dayOf(lastPostedAt, locale) },
      ],
      links: [],
      url,
      author,
      publishedAt: startedAt,
      changedAt: lastPostedAt,
      json: told({ url, kind, language, title, excerpt, author, startedAt, lastPostedAt }),
      thing: thingOf({ url, language, title: title ?? thread[locale], excerpt, author, startedAt }),
    };
  },
});

interface Said {
  readonly url: string;
  readonly language: string;
  readonly title: string;
  readonly excerpt: string | null;
  readonly author: string | null;
  readonly startedAt: string;
}

const thingOf = ({ url, language, title, excerpt, author, startedAt }: Said): DiscussionForumPosting => ({
  '@type': 'DiscussionForumPosting',
  headline: title,
  url,
  inLanguage: language,
  datePublished: startedAt,
  ...(excerpt ? { abstract: excerpt } : {}),
  ...(author ? { author: { '@type': 'Person', name: author } } : {}),
});

const dayOf = (time: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(time));
