import { Ids } from '../../kit/id';

export const skillIds = new Ids('skl', 'Skill');
export const professionIds = new Ids('prf', 'Profession');
export const skillProposalIds = new Ids('skp', 'SkillProposal');
export const organisationIds = new Ids('org', 'Organisation');
export const embedConsentIds = new Ids('emb', 'EmbedConsent');
export const savedSearchIds = new Ids('srs', 'SavedSearch');

/** Things of other services: their ids are checked when a client gives them, and stored as they are. */
export const memberIds = new Ids('mbr', 'Member');
export const regionIds = new Ids('rgn', 'Region');
export const circleIds = new Ids('crc', 'Circle');
export const partnerIds = new Ids('prt', 'Partner');
export const placeIds = new Ids('plc', 'Place');
