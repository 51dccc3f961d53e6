/** Where this script came from is where Hameau is: the folder that all of its embeds are in. */
export const home = new URL('.', import.meta.url).href;
