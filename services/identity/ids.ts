import { Ids } from '../../kit/id';

export const accountIds = new Ids('acc', 'Account');
export const memberIds = new Ids('mbr', 'Member');
export const sessionIds = new Ids('ses', 'Session');
