import { Ids } from '../../kit/id';

export const threadIds = new Ids('thr', 'Thread');
export const actionIds = new Ids('mod', 'ModerationAction');
export const appealIds = new Ids('apl', 'Appeal');
export const pointIds = new Ids('agp', 'AgreementPoint');
export const messageIds = new Ids('msg', 'Message');

/** Other services' ids: only their form is checked here; they are stored as they came. */
export const memberIds = new Ids('mbr', 'Member');
export const regionIds = new Ids('rgn', 'Region');
export const circleIds = new Ids('crc', 'Circle');
