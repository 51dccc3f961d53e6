import { until } from '../../../kit/testing/until';
import type { Viewer } from '../../../kit/viewer';
import { aClientId, type TestMessaging } from '../messaging.fixtures';

export interface ToldEvent {
  readonly cursor: string;
  readonly kind: string;
  readonly seq?: number | null;
  readonly at: string | null;
  readonly message: {
    readonly id: string;
    readonly text: string;
    readonly author: { readonly id: string } | null;
  } | null;
  readonly thread: { readonly id: string } | null;
}

const told = 'cursor kind at message { id text author { id } } thread { id }';
const threadEvents = `query ($threadId: ID!, $after: String, $first: Int! = 100) {
  threadEvents(threadId: $threadId, after: $after, first: $first) { seq ${told} } }`;
const communityFeed = `query ($scope: ScopeInput, $kinds: [ThreadKind!], $after: String, $first: Int! = 100) {
  communityFeed(scope: $scope, kinds: $kinds, after: $after, first: $first) { ${told} } }`;

async function read(
  messaging: TestMessaging,
  field: 'threadEvents' | 'communityFeed',
  variables: Record<string, unknown>,
  viewer: Viewer | null,
): Promise<ToldEvent[]> {
  const query = field === 'threadEvents' ? threadEvents : communityFeed;
  const { data, errors } = await messaging.ask(query, variables, viewer);
  if (errors) throw errors[0];
  return data[field] as ToldEvent[];
}

export const eventsOf = (
  messaging: TestMessaging,
  variables: { threadId: string; after?: string; first?: number },
  viewer: Viewer | null = null,
) => read(messaging, 'threadEvents', variables, viewer);

export const feedOf = (
  messaging: TestMessaging,
  variables: { scope?: object; kinds?: string[]; after?: string; first?: number } = {},
  viewer: Viewer | null = null,
) => read(messaging, 'communityFeed', variables, viewer);

/** The feed once it tells so many events; other transactions of the server can hold it back for a moment. */
export const feedTelling = (
  messaging: TestMessaging,
  count: number,
  ...asked: Parameters<typeof feedOf> extends [unknown, ...infer Rest] ? Rest : never
) =>
  until(async () => {
    const events = await feedOf(messaging, ...asked);
    return events.length >= count && events;
  });

const reacted = 'message { id reactions { reaction count isMine } }';
const solved = 'thread { id head acceptedAnswer { id } solvedAt solvedAfterMinutes }';

/** By mutation: the type of its input, and what to ask of its payload. */
const changes = {
  editMessage: ['EditMessageInput', 'message { id seq text language editedAt removedAt }'],
  removeMessage: ['RemoveMessageInput', 'message { id seq text editedAt removedAt }'],
  placeThread: ['PlaceThreadInput', 'thread { id head placements { community { id } placedBy { id } } }'],
  unplaceThread: ['UnplaceThreadInput', 'thread { id placements { community { id } } }'],
  addReaction: ['ReactInput', reacted],
  removeReaction: ['ReactInput', reacted],
  acceptAnswer: ['AnswerInput', solved],
  withdrawAnswer: ['AnswerInput', solved],
  moderate: ['ModerateInput', 'action { id deed reason at point { title isInForce } }'],
} as const;

/** Runs one of the mutations that change what is there, and answers its payload. */
export async function change(
  messaging: TestMessaging,
  viewer: Viewer | null,
  field: keyof typeof changes,
  input: Record<string, unknown>,
) {
  const [type, thing] = changes[field];
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${thing} errors { code path message } } }`;
  const whole = { clientId: aClientId(), ...input };
  const { data, errors } = await messaging.ask(query, { input: whole }, viewer);
  if (errors) throw errors[0];
  return data[field] as Record<string, unknown> & { errors: { code: string; path: string[] | null }[] };
}
