import { Ids } from '../../kit/id';

export const placeIds = new Ids('plc', 'Place');
