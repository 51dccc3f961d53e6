import { MakePartnerKeyDocument, type PartnerScope } from '../gateway/journeys/generated/graphql';
import type { Journey } from '../gateway/journeys/journey.fixtures';
import { represent } from '../gateway/journeys/people.fixtures';

interface Partner {
  readonly id: string;
  readonly slug: string;
}

/** A key of a partner, made by somebody who represents it and is nobody else; it may be asked with as often as one likes. */
export async function keyFor(
  journey: Journey,
  partner: Partner | undefined,
  scopes: PartnerScope[],
): Promise<string> {
  const rose = await journey.join('Rose Represents');
  await represent(journey, partner?.slug ?? '', rose);
  const { data } = await journey.ask(
    MakePartnerKeyDocument,
    {
      input: {
        ...{ partnerId: partner?.id ?? '', name: 'Server', scopes, origins: [] },
        ...{ dailyQuota: 1_000_000, password: rose.password },
      },
    },
    rose.accessToken,
  );
  const { key, errors } = data.makePartnerKey;
  if (!key) throw new Error(`The partner got no key: ${JSON.stringify(errors)}`);
  return key;
}
