import { forbidden, unavailable } from '../../../kit/errors';
import { holdsRoleSomewhere, type Viewer } from '../../../kit/viewer';

/** The common list of skills is of the whole network: whoever is steward of a community, whichever, looks after it. */
export const looksAfterSkills = (viewer: Viewer | null): boolean => holdsRoleSomewhere(viewer, 'STEWARD');

/** What is refused to somebody of whom not all is known is not refused for good. */
export function assertLooksAfterSkills(viewer: Viewer): void {
  if (looksAfterSkills(viewer)) return;
  if (viewer.isPartial) throw unavailable();
  throw forbidden({
    en: 'look after the list of skills: stewards of a community do',
    fr: 'prendre soin de la liste des compétences : c’est le rôle des responsables d’une communauté',
  });
}
