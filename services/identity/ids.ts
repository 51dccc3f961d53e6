import { Ids } from '../../kit/id';

export const accountIds = new Ids('acc', 'Account');
export const memberIds = new Ids('mbr', 'Member');
export const partnerIds = new Ids('prt', 'Partner');
export const sessionIds = new Ids('ses', 'Session');
