import type { Persona } from './persona';
import { french } from './personas/france';
import { inlandAndSouth } from './personas/inland-and-south';
import { newEnglanders } from './personas/new-england';
import { percheans } from './personas/perche';

export const personas: readonly Persona[] = [...percheans, ...french, ...newEnglanders, ...inlandAndSouth];
