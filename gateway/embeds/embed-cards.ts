import type { GraphQLFormattedError } from 'graphql';
import { invalid, Refusal, rateLimited, unavailable } from '../../kit/errors';
import type { Engine, From } from '../engine';
import { type EmbedRequest, noPartner, noRegion } from './embed-request';

const pageSize = 24;

/** What a page of cards asks. */
export const operation = `query EmbedRegion($slug: String!, $partner: String!, $first: Int!, $after: String) {
  region(slug: $slug) {
    name
    language
    publicMemberCards(partner: $partner, first: $first, after: $after) {
      totalCount
      nodes {
        name photoUrl headline professions { slug name } skills { slug name } languages website links { title url } place
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

interface Named {
  readonly slug: string;
  readonly name: string;
}

/** What may be shown of a member; null where they did not consent, or say nothing. */
export interface Card {
  readonly name: string | null;
  readonly photoUrl: string | null;
  readonly headline: string | null;
  readonly professions: readonly Named[] | null;
  readonly skills: readonly Named[] | null;
  readonly languages: readonly string[] | null;
  readonly website: string | null;
  readonly links: readonly { readonly title: string; readonly url: string }[] | null;
  readonly place: string | null;
}

/** One page of cards of a region. */
export interface EmbedCards {
  readonly region: { readonly name: string; readonly language: string };
  readonly cards: readonly Card[];
  readonly total: number;
  /** The next page's `after`; null on the last. */
  readonly next: string | null;
}

interface Answer {
  readonly region: {
    readonly name: string;
    readonly language: string;
    readonly publicMemberCards: {
      readonly totalCount: number | null;
      readonly nodes: readonly Card[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    } | null;
  } | null;
}

/**
 * Asks the graph as nobody, through the same door as anyone, for what a page shows. All of it or a Refusal: a page with
 * a part missing would be kept for a minute as if that were all.
 */
export async function embedCards(engine: Engine, asked: EmbedRequest, from: From): Promise<EmbedCards> {
  const { slug, partner, after } = asked;
  const document = { query: operation, variables: { slug, partner, after, first: pageSize } };
  const { data, errors } = await engine.run(document, engine.door.admit(document, from.address), from);
  const [error] = errors ?? [];
  if (error) throw refusalOf(error as GraphQLFormattedError, asked);

  const region = (data as unknown as Answer | null)?.region;
  if (!region) throw noRegion(slug);
  const page = region.publicMemberCards;
  if (page?.totalCount == null) throw unavailable(new Error('the graph answered no cards and no error'));
  return {
    region: { name: region.name, language: region.language },
    cards: page.nodes,
    total: page.totalCount,
    next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null,
  };
}

/** The graph's errors are about a document that whoever opens a page never saw: the same, about the page's address. */
function refusalOf({ message, extensions }: GraphQLFormattedError, { partner }: EmbedRequest): Refusal {
  const code = extensions?.['code'];
  if (code === 'NOT_FOUND') return noPartner(partner);
  if (code === 'UNAVAILABLE') return unavailable(new Error(message));
  if (code === 'RATE_LIMITED')
    return rateLimited({ en: message, fr: message }, Number(extensions?.['retryAfter'] ?? 1));
  if (code === 'BAD_USER_INPUT')
    return invalid('after', {
      en: 'leads to no page of this list: follow the link to the next one, unchanged',
      fr: 'ne mène à aucune page de cette liste : suivez le lien vers la suivante, inchangé',
    });
  const incident = extensions?.['incident'];
  return new Refusal(
    'INTERNAL',
    { en: message, fr: `Un problème est survenu de notre côté. Incident ${incident}.` },
    undefined,
    { incident },
  );
}
