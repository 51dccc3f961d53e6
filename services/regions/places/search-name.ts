/** Letters that Unicode does not take apart into a base letter and an accent. */
const whole: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'n',
  ə: 'a',
};
const wholeLetters = new RegExp(`[${Object.keys(whole).join('')}]`, 'g');
const plain = /^[a-z0-9 ]*$/;

/**
 * How a name is compared: lower case, no accents, ligatures expanded, anything but letters and digits a space, and
 * “st”, “ste” before another word written out. Names are stored so and queries go through the same function.
 */
export function searchName(name: string): string {
  const lower = name.toLowerCase();
  const bare = plain.test(lower) ? lower : withoutMarks(lower);
  return bare
    .trim()
    .replace(/ {2,}/g, ' ')
    .replace(/(?<=^| )st(?= )/g, 'saint')
    .replace(/(?<=^| )ste(?= )/g, 'sainte');
}

function withoutMarks(lower: string): string {
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(wholeLetters, (letter) => whole[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, ' ');
}

/** A name as part of an address: `Mortagne-au-Perche` becomes `mortagne-au-perche`; empty if nothing Latin is in it. */
export function slugOf(name: string): string {
  return searchName(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
