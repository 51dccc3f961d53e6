import type { Attack } from '../attack';
import { crawl, type List, oneOf } from './crawl';
import { everythingOfMessage, everythingOfThread, page } from './fields';

const event = `cursor kind seq at message { ${everythingOfMessage} } thread { ${everythingOfThread} }`;
const ofRegion = `query ($after: String, $region: String!) { region(slug: $region)`;

/** What tells of something that happened, or was said. Subscriptions answer the same types, made by the same fields. */
const lists: readonly List[] = [
  {
    document: `query ($after: String) { searchMessages(first: 10, after: $after, text: "the or les or une") {
      nodes { excerpt { text isMatch } message { ${everythingOfMessage} } thread { id title } } ${page} } }`,
  },
  {
    document: `query ($after: String) { threads(first: 5, after: $after) { nodes { ${everythingOfThread}
      messages(first: 5) { nodes { ${everythingOfMessage} } } } ${page} } }`,
  },
  {
    document: `${ofRegion} { threads(first: 20, after: $after) { nodes { ${everythingOfThread} } ${page} }
      pinnedThreads { id title } moderationLog { nodes { id deed at } } } }`,
    variables: ({ region }) => ({ region }),
  },
  {
    document: `query ($after: String) { latestNotifications(first: 20, after: $after) {
      nodes { cursor kind topic at thread { ${everythingOfThread} } message { ${everythingOfMessage} } } ${page} } }`,
  },
  {
    document: `query ($after: String) { notifications(first: 20, after: $after) { cursor kind topic thread { ${everythingOfThread} } }
      unread { threads messages communities { threads community { id name } } } }`,
  },
  {
    document: `query ($after: String) { conversations(first: 20, after: $after) { nodes { ${everythingOfThread} } ${page} } }`,
  },
];
const feed = `query ($after: String) { communityFeed(first: 10, after: $after) { ${event} } feedCursor }`;
const thread = `query ($id: ID!, $after: String) { threadEvents(threadId: $id, after: $after, first: 20) { ${event} } }`;

interface Event {
  readonly cursor: string;
  readonly thread: { readonly id: string } | null;
}

/** Reads everything that happens, from the beginning, and threads one by one. */
export const feeds: Attack = {
  name: 'feeds',
  async run(trial) {
    let after: string | null = null;
    for (;;) {
      const answer: { communityFeed: Event[] | null } = await trial.ask(feed, { after });
      const told: Event[] = answer.communityFeed ?? [];
      after = told.at(-1)?.cursor ?? null;
      const id: string | undefined = told.at(Math.floor(trial.random() * told.length))?.thread?.id;
      if (id) await trial.ask(thread, { id, after: null });
      await crawl(trial, oneOf(trial, lists));
    }
  },
};
