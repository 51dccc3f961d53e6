import type { Viewer } from '../../kit/viewer';
import type { TestMessaging } from './messaging.fixtures';

/** What the one field of a query or mutation answers, or the code of its refusal. */
export async function answered(
  messaging: TestMessaging,
  query: string,
  variables: object,
  viewer: Viewer | null | undefined,
): Promise<unknown> {
  const { data, errors } = await messaging.ask(query, { ...variables }, viewer ?? null);
  return errors ? errors[0]?.extensions?.['code'] : Object.values(data)[0];
}
