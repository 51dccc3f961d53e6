import type { FeedEvent } from '../../../kit/feed';
import type { Viewer } from '../../../kit/viewer';
import type { World } from '../world.fixtures';

interface Fault {
  readonly code: string;
  readonly path: readonly string[] | null;
}

export interface Saved {
  readonly search: { readonly id: string; readonly name: string; readonly alert: boolean } | null;
  readonly errors: readonly Fault[];
}

const shown = 'search { id name alert } errors { code path }';

/** What a client asks of saved searches. */
export function searchesIn(world: World) {
  const change = async <Answer = Saved>(name: string, type: string, input: object, viewer: Viewer) => {
    const selection = name === 'deleteSavedSearch' ? 'id errors { code path }' : shown;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
    return (await world.ask<Record<string, Answer>>(query, { input }, viewer))[name] as Answer;
  };
  return {
    save: (viewer: Viewer, input: object) =>
      change('saveSearch', 'SaveSearchInput', { name: 'One', ...input }, viewer),
    update: (viewer: Viewer, input: object) =>
      change('updateSavedSearch', 'UpdateSavedSearchInput', input, viewer),
    remove: (viewer: Viewer, id: string) =>
      change<{ id: string | null; errors: readonly Fault[] }>(
        'deleteSavedSearch',
        'DeleteSavedSearchInput',
        { id },
        viewer,
      ),
    /** What directory's feed tells somebody, after a look at all searches. */
    async told(viewer: Viewer): Promise<{ name: string; memberIds: readonly string[] }[]> {
      await world.directory.looked();
      const rows: FeedEvent[] = await world.db.query(
        `select state from feed_events where state ->> 'memberId' = $1 order by id`,
        [viewer.memberId],
      );
      return rows.map(({ state }) => ({
        name: String(state['name']),
        memberIds: state['memberIds'] as readonly string[],
      }));
    },
  };
}
