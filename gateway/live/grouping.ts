import { Refusal } from '../../kit/errors';
import { type Audience, audienceOf, onlyFor } from './audience';
import { Group } from './group';
import { type Groups, topicIn } from './groups';
import type { Page, View } from './pages';
import type { Place } from './place';
import type { Subscriber } from './subscriber';

interface GroupingParts {
  readonly groups: Groups;
  /** So many different questions one network address may have open. */
  readonly mostGroupsOfAddress: number;
  placeOf(cursor: string): Place;
  page(view: View, after: string): Promise<Page>;
}

/** Which subscribers are told the same: those with one document, one set of variables and one audience. */
export function groupingIn({ groups, mostGroupsOfAddress, placeOf, page }: GroupingParts) {
  /** Who is told the same as this subscriber, as things are now. */
  function audienceFor({ client, subscription, topic }: Subscriber): Audience {
    const { viewer, locale } = client.asking;
    const { isPersonal, showsOthers } = subscription.shape.readership;
    const isAlone = isPersonal || topic.closedIds === null || (showsOthers && client.blocked.size > 0);
    if (viewer && isAlone) return onlyFor(viewer, () => client.asking);
    return audienceOf(viewer, topic.closedIds ?? [], locale);
  }

  const keyOf = (subscriber: Subscriber): string => keyFor(subscriber, audienceFor(subscriber));
  const keyFor = ({ subscription: { shape, variables } }: Subscriber, audience: Audience): string =>
    JSON.stringify([shape.twin.query, variables, audience.key]);

  /** Each group is a query of its own whenever something happens: whoever asks for everything in a thousand ways is stopped. */
  function assertRoomFor(subscriber: Subscriber): void {
    if (groups.byKey.has(keyOf(subscriber))) return;
    const found = groups.madeBy(subscriber.client.address);
    if (found >= mostGroupsOfAddress) throw tooManyGroups(mostGroupsOfAddress);
  }

  /** The group it belongs to; it is made if there is none. */
  function groupOf(subscriber: Subscriber): Group {
    const { client, subscription, topic } = subscriber;
    const { shape, variables } = subscription;
    const { twin, pageSize, service } = shape;
    const audience = audienceFor(subscriber);
    const key = keyFor(subscriber, audience);
    return groups.find(
      key,
      () =>
        new Group({
          key,
          service,
          topics: topic.topics.map((one) => topicIn(service, one)),
          place: placeOf(topic.cursor),
          view: { twin, variables, pageSize, asking: audience.asking, address: client.address },
          page,
        }),
    );
  }

  return { groupOf, keyOf, assertRoomFor };
}

const tooManyGroups = (most: number) =>
  new Refusal(
    'RATE_LIMITED',
    {
      en: `At most ${most} different subscriptions may be open from your address. Subscribe alike, or complete some first.`,
      fr: `Au plus ${most} abonnements différents peuvent être ouverts depuis votre adresse. Abonnez-vous à l’identique, ou terminez-en d’abord.`,
    },
    undefined,
    { limit: 'groups', most },
  );
