import type { Query } from '../demo-network';
import { newcomer } from '../faults/people';
import { placeIds } from '../location/homes';
import { ask } from './asking';
import type { Ground } from './ground';
import type { Stage } from './leaver';

const region = 'query ($slug: String!) { region(slug: $slug) { id } }';
const start = `mutation ($input: StartThreadInput!) {
  startThread(input: $input) { thread { messages(first: 1) { nodes { id } } } errors { code message } } }`;

interface Started {
  readonly startThread: {
    readonly thread: { readonly messages: { readonly nodes: readonly { readonly id: string }[] } };
  };
}

/** Somebody who stays, with a message that can be reported. */
export async function assembleStage({ url }: Ground): Promise<Stage> {
  const { region: found } = await ask<{ region: { id: string } }>(url, region, { slug: 'perche' });
  const friend = await newcomer(url, 'Somebody who stays', found.id, '192.0.2.200');
  const input = {
    ...{ clientId: 'said-by-who-stays', communityIds: [found.id], kind: 'DISCUSSION', language: 'en' },
    ...{ title: 'Staying', text: 'I stay.' },
  };
  const { startThread } = await ask<Started>(url, start, { input }, { token: await friend.token() });
  const messageId = startThread.thread.messages.nodes[0]?.id ?? '';
  return { url, regionId: found.id, friendId: friend.memberId, messageId };
}

/** Villages of which nobody shows anything, as the graph names them. */
export async function homesFor(query: Query, count: number): Promise<string[]> {
  const rows = await query<{ id: string }>(
    `select id from regions.places where kind = 'COMMUNE' and population between 1 and 200 order by id limit $1`,
    [count],
  );
  return rows.map(({ id }) => placeIds.of(id));
}
