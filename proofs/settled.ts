import type { Journey } from '../gateway/journeys/journey.fixtures';
import { serviceNames } from '../scripts/services';

/** Waits until every service has applied all that the others told before now. */
export async function settled(journey: Journey, longestMs?: number): Promise<void> {
  const now = Date.now();
  await journey.until(async () => {
    const all = await Promise.all(serviceNames.map((name) => journey.linkTo(name).ready()));
    const lags = all.flatMap(({ lagSeconds }) =>
      Object.values((lagSeconds ?? {}) as Record<string, number | null>),
    );
    return lags.every((lag) => lag !== null && Date.now() - lag * 1_000 > now);
  }, longestMs);
}
