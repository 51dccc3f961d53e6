const beginnings = 'Mar Bel Char Fou Gui Lan Mon Per Ros Val Ber Cor Del Gar Hau Jau Len Mor Pon Tré'.split(
  ' ',
);
const ends =
  'tin champ pentier quet bert glois tagne rault sier lette nard bière marche gnon tier teau hardy vigne court mont'.split(
    ' ',
  );

/** One of 400 family names: in a million members some thousands share each, as they do. */
export const familyName = (at: number): string => {
  const number = (at * 7_919) % (beginnings.length * ends.length);
  return `${beginnings[number % beginnings.length]}${ends[Math.floor(number / beginnings.length)]}`;
};

/** Two letters in the middle change places, as they do when one types. */
export function misspelt(name: string): string {
  const at = Math.floor(name.length / 2);
  return `${name.slice(0, at - 1)}${name.charAt(at)}${name.charAt(at - 1)}${name.slice(at + 1)}`;
}
