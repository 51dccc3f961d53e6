import { Ids } from '../../kit/id';

export const appIds = new Ids('app', 'App');
export const accountIds = new Ids('acc', 'Account');
export const activityIds = new Ids('act', 'Activity');
export const memberIds = new Ids('mbr', 'Member');
export const partnerIds = new Ids('prt', 'Partner');
export const sessionIds = new Ids('ses', 'Session');
export const passkeyIds = new Ids('psk', 'Passkey');
export const providerLinkIds = new Ids('pvl', 'ProviderLink');
/** A key begins with its own id. */
export const partnerKeyIds = new Ids('hmk', 'PartnerKey');
/** Regions and circles are those of the service of that name. */
export const regionIds = new Ids('rgn', 'Region');
export const circleIds = new Ids('crc', 'Circle');
