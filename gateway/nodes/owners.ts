import { Refusal } from '../../kit/errors';
import { Ids, prefixOf } from '../../kit/id';

interface Owner {
  readonly service: string;
  readonly ids: Ids;
}

const owner = (prefix: string, type: string, service: string): [string, Owner] => [
  prefix,
  { service, ids: new Ids(prefix, type) },
];

/** Every type with a page of its own: what its ids begin with, and which service to ask whether there is one to be seen. */
const owners = new Map([
  owner('mbr', 'Member', 'identity'),
  owner('prt', 'Partner', 'identity'),
  owner('plc', 'Place', 'regions'),
  owner('rgn', 'Region', 'regions'),
  owner('crc', 'Circle', 'regions'),
  owner('skl', 'Skill', 'directory'),
  owner('prf', 'Profession', 'directory'),
  owner('org', 'Organisation', 'directory'),
  owner('thr', 'Thread', 'messaging'),
]);

/** Throws BAD_USER_INPUT naming `field` if no type with a page of its own has such ids. */
export function ownerOf(id: string, field: string): Owner {
  const found = owners.get(prefixOf(id));
  if (!found) throw unknownPrefix(id, field);
  found.ids.uuid(id, field);
  return found;
}

function unknownPrefix(id: string, field: string): Refusal {
  const known = [...owners.keys()].map((prefix) => `${prefix}_`).join(', ');
  const given = JSON.stringify(id.length > 60 ? `${id.slice(0, 60)}…` : id);
  const words = {
    en: `${field} is not an id of something with a page of its own (${known}): got ${given}.`,
    fr: `${field} n’est pas l’identifiant d’une chose ayant sa page (${known}) : reçu ${given}.`,
  };
  return new Refusal('BAD_USER_INPUT', words, field);
}
