import { buildSubgraph, type Reference } from '../../kit/subgraph';
import { InputError } from '../../kit/user-error';
import { CommunityResolver } from './communities/community.resolver';
import type { Context } from './context';
import { MessageResolver } from './messages/message.resolver';
import { PlacementResolver } from './threads/placement.resolver';
import { ThreadResolver } from './threads/thread.resolver';

const asNamed = (reference: Reference) => reference;

/** Messaging's table of contents. A community is named, not fetched: what it adds to one is guarded thread by thread. */
export const subgraph = () =>
  buildSubgraph<Context>({
    resolvers: [ThreadResolver, PlacementResolver, MessageResolver, CommunityResolver],
    orphanedTypes: [InputError],
    references: {
      Thread: ({ id }: Reference, { threads }) => threads.byId.load(id),
      Message: ({ id }: Reference, { messages }) => messages.byId.load(id),
      Community: asNamed,
    },
  });
