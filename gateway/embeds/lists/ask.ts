import type { GraphQLFormattedError } from 'graphql';
import { invalid, Refusal, rateLimited, unavailable } from '../../../kit/errors';
import type { Engine, From } from '../../engine';
import type { Topic } from '../kept/changes';
import type { Current, Kept } from '../kept/kept';
import { surrogateKey } from '../kept/surrogate-keys';
import type { Pay } from '../keys/paying';
import { type EmbedRequest, noPartner, noRegion } from '../requests/asked';
import { unknownIn } from '../requests/filter';
import { harmless } from './harmless';
import type { Region } from './list';

/** By whom, through what, and what of it. */
export interface Asking {
  readonly engine: Engine;
  readonly kept: Kept;
  readonly publicUrl: string;
  readonly asked: EmbedRequest;
  readonly from: From;
  readonly pay: Pay;
}

interface Question {
  /** Of what is asked, in addresses. */
  readonly name: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Who tells when the answer may be another one. */
  readonly topics: readonly Topic[];
  /** Does the language of whoever asks make it another answer? */
  readonly isInLanguage: boolean;
}

/**
 * Asks the graph as nobody, through the same door as anyone, for what a page shows of a region: every page, in whatever form, comes by here,
 * and is asked for once for each change. All of it or a Refusal: a page with a part missing would be kept as if that were all.
 */
export function askRegion<Answer extends Region, Page>(
  { engine, kept, asked, from, pay }: Asking,
  { name, document, variables, topics, isInLanguage }: Question,
  pageOf: (region: Answer) => Page,
): Promise<Current<Page>> {
  const question = { query: document, variables: { ...variables } };
  return kept.once({
    key: JSON.stringify([name, isInLanguage && asked.locale, variables]),
    topics,
    surrogateKey: surrogateKey({ name }, asked),
    pay: async () => pay(engine.door.admit(question, from.address).cost),
    async make() {
      const { data, errors } = await engine.run(question, engine.door.admit(question, from.address), from);
      const [error] = errors ?? [];
      if (error) throw refusalOf(error as GraphQLFormattedError, asked);

      const { region } = (data ?? {}) as { region?: Answer | null };
      if (!region) throw noRegion(asked.slug);
      return pageOf(harmless(region));
    },
  });
}

/** The graph's errors are about a document that whoever opens a page never saw: the same, about the page's address. */
function refusalOf(
  { message, extensions }: GraphQLFormattedError,
  { partner, filter }: EmbedRequest,
): Refusal {
  const code = extensions?.['code'];
  const unknown = unknownIn(filter, extensions?.['field']);
  if (unknown) return unknown;
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
