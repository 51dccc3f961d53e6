import type { Journey } from '../../gateway/journeys/journey.fixtures';
import type { TargetName } from './network';
import type { Rules } from './paths';
import type { Population } from './population';

/** What the arguments of paths are. Who adds a field with an argument that it needs says here what it is. */
export const rules: Rules = {
  arguments: {
    first: '20',
    'Query.member.id': '$member',
    'Query.thread.id': '$thread',
    'Query.node.id': '$member',
    'Query.nodes.ids': '[$member, $thread, $message]',
    'Query.community.id': '$community',
    'Query.region.slug': '"perche"',
    'Query.circle.slug': '"ux"',
    'Query.organisation.id': '$organisation',
    'Query.skill.slug': '"web-writing"',
    'Query.profession.slug': '"translator"',
    'Query.place.slug': '"belleme"',
    'Query.partner.slug': '"nobody"',
    'Query.threadEvents.threadId': '$thread',
    'Query.organisationPlacementRequests.communityId': '$community',
    'Query.suggest.text': '$name',
    'Query.searchMessages.text': '"begun"',
    'Query.placeSearch.text': '"belleme"',
    'Query.placesNear.point': '{ latitude: 48.37, longitude: 0.56 }',
    'Query.memberClusters.zoom': '0',
    'Query.memberClusters.viewport': '{ west: -180, south: -90, east: 180, north: 90 }',
    partner: '"nobody"',
  },
  entities: {
    Member: 'member',
    Thread: 'thread',
    Message: 'message',
    Community: 'community',
    Region: 'community',
    Circle: 'circle',
    Organisation: 'organisation',
    Membership: 'membership',
  },
};

/** What stands for the variables where somebody is looked for. */
export function variablesFor(
  journey: Journey,
  { found, cast }: Population,
  target: TargetName,
): Record<string, string> {
  const { id, name, threadId, messageId, membershipId } = found[target];
  return {
    ...{ member: id, name, thread: threadId, message: messageId, membership: membershipId },
    community: journey.community('perche'),
    circle: journey.community('ux'),
    organisation: cast.organisationId,
  };
}

/** Only those that a document declares. */
export const usedIn = (query: string, variables: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => query.includes(`$${name}:`)));
