import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { tellOf } from '../members/members';
import { HomeRow } from './home.row';
import type { SetHomeInput } from './home.type';

/** What regions answers to `shownArea`. */
interface ShownArea {
  readonly areaId: string;
  readonly name: string;
  readonly countryCode: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** The shown area is worked out once, here, when it is saved: what is asked of it later cannot narrow it down. */
export async function setHome(
  context: Context,
  viewer: Viewer,
  { placeId, precision }: SetHomeInput,
): Promise<HomeRow> {
  const area = (await context.links['regions']?.call('shownArea', {
    placeId,
    precision,
  })) as ShownArea | null;
  return context.change(async (within) => {
    const homes = within.getRepository(HomeRow);
    const home = homes.create({
      memberId: viewer.memberId,
      placeId,
      precision,
      areaId: area?.areaId ?? null,
      areaName: area?.name ?? null,
      countryCode: area?.countryCode ?? null,
      latitude: area?.latitude ?? null,
      longitude: area?.longitude ?? null,
    });
    await homes.upsert(home, ['memberId']);
    await tellOf(within, viewer.memberId);
    return home;
  });
}

export const homeOf = ({ db }: Context, viewer: Viewer): Promise<HomeRow | null> =>
  db.getRepository(HomeRow).findOneBy({ memberId: viewer.memberId });
